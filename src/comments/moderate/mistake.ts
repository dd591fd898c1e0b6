import type { Sentence } from "../http/refusal.ts";
import type { Comment } from "../store/comment.ts";
import type { RulesFields } from "./rules-fields.ts";

/** Typed text of a refused moderator's form, to be shown again. */
export interface Typed {
  name?: string;
  text?: string;
  reply?: string;
  rules?: RulesFields;
}

/** Error in a moderator's form, as a sentence; the form is shown again with the typed text. */
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
 * Error of an act on comments that have changed since the moderator saw them. The act leaves those
 * unchanged.
 */
export class Changed extends Mistake {
  readonly comments: readonly Comment[];
  /** Log entries of the act on other comments. */
  readonly did: readonly number[];

  constructor(comments: readonly Comment[], did: readonly number[], typed: Typed) {
    super(({ moderation }) => moderation.changed, typed);
    this.comments = comments;
    this.did = did;
  }
}
