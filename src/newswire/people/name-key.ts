import { cached } from "../cached.ts";

const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu;

/** A name without an article, with uniform white space and apostrophes. */
export const bareName = (name: string): string =>
  name.normalize("NFC").replaceAll("’", "'").replaceAll(/\s+/gu, " ").trim().replace(ARTICLE, "");

/** Key that spellings of one name share: “The Harbour Board” and “the harbour board” are one. */
export const nameKey = cached((name: string): string => bareName(name).toLowerCase());
