import { z } from "zod";
import { STATUSES } from "./schema.ts";

/** Text without NUL and lone surrogates, which no text has. */
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
  /** System that it was imported from, such as `wordpress:blog.example`, and its id there. */
  origin: key,
  originId: key,
  /** Origin and id of its parent. */
  parentOrigin: key.nullable().default(null),
  parentId: key.nullable().default(null),
  /** Slug of the article. */
  article: key,
  name: text,
  /** Markdown of comments. */
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

/** A comment outside the store: all fields except data about its sender. */
export const archived = z.object(fields);

export type Archived = z.infer<typeof archived>;

/** Defaults for columns that other systems do not have. */
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
