import { z } from "zod";
import { day, dayOrTime } from "./date.ts";
import { unknownKey, words } from "./fields.ts";

const image = z.strictObject(
  {
    src: words("the address of the image").regex(
      /^\/(?!\/)/u,
      "write the address of a file in public/, such as /images/homs.jpg",
    ),
    alt: words("what the image shows, for those who do not see it"),
    credit: words("who made the image"),
  },
  { error: unknownKey(["src", "alt", "credit"]) },
);

const correction = z.strictObject(
  { date: day, text: words("what was wrong and what is right") },
  { error: unknownKey(["date", "text"]) },
);

const fields = {
  published: dayOrTime,
  updated: dayOrTime,
  authors: z.array(words("a name"), "write a list of names"),
  topics: z.array(words("a topic"), "write a list of topics"),
  summary: words("the summary"),
  image,
  correction,
};

/** What copy cannot say itself, in YAML between two lines of `---` above it. Every key is optional. */
export const frontMatter = z
  .strictObject(fields, { error: unknownKey(Object.keys(fields)) })
  .partial();

export type FrontMatter = z.infer<typeof frontMatter>;
