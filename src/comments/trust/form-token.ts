import { DAY_MILLISECONDS } from "../durations.ts";
import type { Seals } from "./seals.ts";

/** Shortest time in which people read a form, write and send. */
const HASTE_MILLISECONDS = 2_000;

/** Age at which a form's token expires. */

/** Facts in a form's token; a form on a page made at build time has none. */
export interface FormFacts {
  /** Unique id of the form; undefined where the form has no valid token. */
  form: string | undefined;
  hurried: boolean;
}

/** A token for a form of an article: the time when it was served, and a unique id. */
export async function formToken(article: string, now: Date, seals: Seals): Promise<string> {
  const nonce = crypto.randomUUID();
  const served = now.getTime().toString(36);
  return `${served}.${nonce}.${await seals.sign("form", `${article} ${served} ${nonce}`)}`;
}

/** Reads a token that was sent with a form. */
export async function readToken(
  article: string,
  token: string,
  now: Date,
  seals: Seals,
): Promise<FormFacts> {
  const [served = "", nonce = "", signature = ""] = token.split(".");
  const signed = await seals.verify("form", `${article} ${served} ${nonce}`, signature);
  const age = now.getTime() - Number.parseInt(served, 36);
  if (!signed || age > DAY_MILLISECONDS) return { form: undefined, hurried: false };
  return { form: nonce, hurried: age < HASTE_MILLISECONDS };
}
