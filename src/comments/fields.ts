/** Names of the fields of all forms of a discussion. */
export const FIELDS = [
  "act",
  "name",
  "comment",
  "parent",
  "token",
  "website",
  "id",
  "receipt",
  "seen",
  "reason",
  "passage",
  "remember",
  "known",
  "proof",
] as const;

/** Texts of those fields; "" for one that a form does not have. */
export type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;
