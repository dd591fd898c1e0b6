import type { Typed } from "./render-comment.ts";

/** What a moderator has to write otherwise; the page comes again, with what was typed. */
export class Mistake extends Error {
  readonly typed: Typed;

  constructor(sentence: string, typed: Typed = {}) {
    super(sentence);
    this.typed = typed;
  }
}
