import type { Comment } from "../store/store.ts";
import type { Typed } from "./render-comment.ts";
import { deskWords as words } from "./words.ts";

/** What a moderator has to write otherwise; the page comes again, with what was typed. */
export class Mistake extends Error {
  readonly typed: Typed;

  constructor(sentence: string, typed: Typed = {}) {
    super(sentence);
    this.typed = typed;
  }
}

/** Comments that an act was about have other words than the moderator saw; to those it did nothing. */
export class Changed extends Mistake {
  readonly comments: readonly Comment[];
  /** Entries of the log that tell of what it did to others. */
  readonly did: readonly number[];

  constructor(comments: readonly Comment[], did: readonly number[], typed: Typed) {
    super(words.changed, typed);
    this.comments = comments;
    this.did = did;
  }
}
