import type { Comment } from "../comments/store/comment.ts";
import type { Posting } from "../comments/store/store.ts";

let sent = 0;

/** A unique new comment that is to be published. */
export function posting(facts: Partial<Posting> = {}): Posting {
  sent += 1;
  return {
    article: "a",
    parent: null,
    name: "Nour",
    text: "Yes.",
    passage: null,
    passageWords: null,
    author: null,
    newsroom: false,
    status: "published",
    heldRule: null,
    heldWords: null,
    submission: `submission ${sent}`,
    address: null,
    fingerprint: null,
    created: new Date(),
    ...facts,
  };
}

/** A published comment in the store. */
export function comment(id: number, facts: Partial<Comment> = {}): Comment {
  return {
    id,
    article: "a",
    parent: null,
    root: id,
    name: "Nour",
    text: "Yes.",
    status: "published",
    heldRule: null,
    heldWords: null,
    passage: null,
    passageWords: null,
    created: new Date("2015-10-15T19:04:00Z"),
    edited: null,
    approved: null,
    featured: null,
    newsroom: false,
    author: null,
    ...facts,
  };
}
