import type { Sentence } from "../http/refusal.ts";
import type { Comment } from "../store/store.ts";
import type { Typed } from "./render-comment.ts";

/** Error in a moderator's form, as a sentence; the form comes again with the typed text. */
export class Mistake extends Error {
  readonly sentenceIn: Sentence;
  readonly typed: Typed;

  constructor(sentenceIn: Sentence, typed: Typed = {}) {
    super("to be written otherwise");
    this.sentenceIn = sentenceIn;
    this.typed = typed;
  }
}

/**
 * Comments that an act was about have other words than the moderator saw; to those it did nothing.
 */
export class Changed extends Mistake {
  readonly comments: readonly Comment[];
  /** Entries of the log that tell of what it did to others. */
  readonly did: readonly number[];

  constructor(comments: readonly Comment[], did: readonly number[], typed: Typed) {
    super(({ moderation }) => moderation.changed, typed);
    this.comments = comments;
    this.did = did;
  }
}
