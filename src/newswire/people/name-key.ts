const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu;

/** A name without the article before it, its white space and apostrophes made one kind. */
export const bareName = (name: string): string =>
  name.normalize("NFC").replaceAll("’", "'").replaceAll(/\s+/gu, " ").trim().replace(ARTICLE, "");

/**
 * Key that two spellings of one name share: “The Harbour Board” and “the harbour board” are one.
 */
export const nameKey = (name: string): string => bareName(name).toLowerCase();
