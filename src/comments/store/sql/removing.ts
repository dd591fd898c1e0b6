/**
 * Values of a deleted comment: only its place, so that replies to it stay where they are, and for
 * some days a keyed hash, so that a retry of the same form does not restore it.
 */
export const REMOVED = {
  status: "deleted",
  name: "",
  text: "",
  heldRule: null,
  heldWords: null,
  passage: null,
  passageWords: null,
  author: null,
  fingerprint: null,
  featured: null,
} as const;
