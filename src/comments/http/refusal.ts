import type { Messages } from "../../messages/messages.ts";

/** A sentence of the dictionary, to be said in the language of the answer. */
export type Sentence = (messages: Messages) => string;

/** Ends the handling of a request with a status of 4xx and one sentence for whoever asked. */
export class Refusal extends Error {
  readonly status: number;
  readonly sentenceIn: Sentence;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    sentenceIn: Sentence,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`refused with ${status}`);
    this.status = status;
    this.sentenceIn = sentenceIn;
    this.headers = headers;
  }
}
