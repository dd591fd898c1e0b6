import type { Messages } from "../../messages/messages.ts";

/** A sentence in the language of the answer. */
export type Sentence = (messages: Messages) => string;

/** Error that ends a request with a 4xx status and one sentence for the client. */
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
