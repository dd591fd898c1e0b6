/** Nothing of a comment but its place: replies to it stay where they are. */
export const REMOVED = {
  status: "deleted",
  name: "",
  text: "",
  heldRule: null,
  heldWords: null,
  passage: null,
  passageWords: null,
  submission: null,
  author: null,
  fingerprint: null,
  featured: null,
} as const;
