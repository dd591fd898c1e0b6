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
