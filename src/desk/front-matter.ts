import { z } from "zod";
import { dayOrTime } from "./date.ts";
import { unknownKey, words } from "./fields.ts";
import { language } from "./language.ts";

const image = z.strictObject(
  {
    src: words("the address of the image").regex(
      /^(?!.*\/\.\.(?:\/|$))\/(?!\/)/u,
      "write the address of a file in public/, such as /images/homs.jpg",
    ),
    alt: words("what the image shows"),
    credit: words("who made the image"),
  },
  { error: unknownKey(["src", "alt", "credit"]) },
);

const correction = z.strictObject(
  { date: dayOrTime, text: words("what was wrong and what is right") },
  { error: unknownKey(["date", "text"]) },
);

const QUOTE_KEYS = ["words", "id", "by", "not"];

const quote = z
  .strictObject(
    {
      words: words("the first words of the quotation").optional(),
      id: words("the id of the quotation").optional(),
      by: words("who is quoted").nullable().optional(),
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

const fields = {
  published: dayOrTime,
  updated: dayOrTime,
  draft: z.boolean("write true, or leave it out"),
  embargo: dayOrTime,
  authors: z.array(words("a name"), "write a list of names"),
  topics: z.array(words("a topic"), "write a list of topics"),
  summary: words("the summary"),
  image,
  corrections: z.array(correction, "write a list of corrections, each with date and text"),
  quotes: z.array(quote, "write a list of quotations, each with words and by"),
  voices: z.boolean("write false for no names beside quotations, or leave it out"),
  language,
  sample: z.boolean("write true, or leave it out"),
};

/** What copy cannot say itself, in YAML between two lines of `---` above it. Every key is optional. */
export const frontMatter = z
  .strictObject(fields, { error: unknownKey(Object.keys(fields)) })
  .partial();

/** What was wrong in a story, what is right, and when that was said (ISO 8601 day or time). */
export type Correction = z.infer<typeof correction>;

export type FrontMatter = z.infer<typeof frontMatter>;
