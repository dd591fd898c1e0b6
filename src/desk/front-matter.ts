import { z } from "zod";
import { dayOrTime } from "./date.ts";
import { publicFile, textField, unknownKey } from "./fields.ts";
import { language } from "./language.ts";
import { slugField } from "./story-slug.ts";

const image = z.strictObject(
  {
    src: publicFile("the image"),
    alt: textField("what the image shows"),
    caption: textField("the caption of the image").optional(),
    credit: textField("who made the image"),
    wide: z.boolean("write true for a picture across text and margin, or leave it out").optional(),
  },
  { error: unknownKey(["src", "alt", "caption", "credit", "wide"]) },
);

const correction = z.strictObject(
  { date: dayOrTime, text: textField("what was wrong and what is right") },
  { error: unknownKey(["date", "text"]) },
);

const QUOTE_KEYS = ["words", "id", "by", "not"];

const quote = z
  .strictObject(
    {
      words: textField("the first words of the quotation").optional(),
      id: textField("the id of the quotation").optional(),
      by: textField("who is quoted").nullable().optional(),
      not: z.literal(true, "write true, or leave it out").optional(),
    },
    { error: unknownKey(QUOTE_KEYS) },
  )
  .refine(
    ({ words, id }) => (words === undefined) !== (id === undefined),
    "write the first words of the quotation as words, or its id",
  )
  .refine(
    ({ by, not }) => (by === undefined) !== (not === undefined),
    "write by with who is quoted, by: null for nobody, or not: true where it is no quotation",
  );

/** Most days by which a story may be boosted, as if it were younger, on the front page. */
const MAX_BOOST = 3;

const fields = {
  published: dayOrTime,
  updated: dayOrTime,
  draft: z.boolean("write true, or leave it out"),
  embargo: dayOrTime,
  withdrawn: textField("why the story is withdrawn"),
  authors: z.array(textField("a name"), "write a list of names"),
  topics: z.array(textField("a topic"), "write a list of topics"),
  summary: textField("the summary"),
  boost: z
    .int(`write 1, 2 or ${MAX_BOOST}`)
    .min(1, `write 1, 2 or ${MAX_BOOST}`)
    .max(MAX_BOOST, `write 1, 2 or ${MAX_BOOST}`),
  hide: z.literal("front", "write front, or leave it out"),
  image,
  rights: textField("the copyright notice and the terms of use"),
  corrections: z.array(correction, "write a list of corrections, each with date and text"),
  quotes: z.array(quote, "write a list of quotations, each with words and by"),
  redirects: z.array(slugField, "write a list of slugs that the story had before"),
  voices: z.boolean("write false for no names beside quotations, or leave it out"),
  comments: z
    .union([z.literal("off"), z.literal(false)], "write off, or leave it out")
    .transform((): "off" => "off"),
  language,
  sample: z.boolean("write true, or leave it out"),
};

/**
 * Front matter: YAML between two lines of `---` above the copy, for facts that copy does not have.
 * Every key is optional.
 */
export const frontMatter = z
  .strictObject(fields, { error: unknownKey(Object.keys(fields)) })
  .partial();

export type FrontMatter = z.infer<typeof frontMatter>;
