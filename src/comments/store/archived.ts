import { z } from "zod";
import { STATUSES } from "./schema.ts";

const time = z.iso.datetime();
const key = z.string().min(1).max(200);
const maybe = z.string().nullable().default(null);

const fields = {
  /** Where it comes from, such as `wordpress:blog.example`, and its id there. */
  origin: key,
  originId: key,
  /** The same of the comment that it answers. */
  parentOrigin: key.nullable().default(null),
  parentId: key.nullable().default(null),
  /** Slug of the article. */
  article: key,
  name: z.string(),
  /** Markdown as this discussion has it. */
  text: z.string(),
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
