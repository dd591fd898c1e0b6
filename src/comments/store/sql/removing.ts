/**
 * Nothing of a comment but its place, so that replies to it stay where they are, and for some days
 * a keyed hash, so that a second sending of the same form does not bring it back.
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
