import { z } from "zod";
import { STATUSES } from "./schema.ts";

/** Text without what no text has: NUL, and halves of a surrogate pair. */
const text = z
  .string()
  .refine(
    (value) => value.isWellFormed() && !value.includes("\0"),
    "it has NUL or half a character",
  );

const time = z.iso.datetime();
const key = text.min(1).max(200);
const maybe = text.nullable().default(null);

const fields = {
  /** Where it comes from, such as `wordpress:blog.example`, and its id there. */
  origin: key,
  originId: key,
  /** The same of the comment that it answers. */
  parentOrigin: key.nullable().default(null),
  parentId: key.nullable().default(null),
  /** Slug of the article. */
  article: key,
  name: text,
  /** Markdown as this discussion has it. */
  text,
  created: time,
  status: z.enum(STATUSES),
  heldRule: maybe,
  heldWords: maybe,
  passage: maybe,
  passageWords: maybe,
  edited: time.nullable().default(null),
  approved: time.nullable().default(null),
  featured: time.nullable().default(null),
  newsroom: z.boolean().default(false),
};

/** A comment outside of any store: all that is kept of it but what tells of its sender. */
export const archived = z.object(fields);

export type Archived = z.infer<typeof archived>;

/** Defaults for columns of comments from a system that does not have them. */
export const PLAIN = {
  heldRule: null,
  heldWords: null,
  passage: null,
  passageWords: null,
  edited: null,
  approved: null,
  featured: null,
  newsroom: false,
} as const;
