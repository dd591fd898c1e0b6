import { cookie, cookieIn } from "../http/cookies.ts";
import type { RequestLike } from "../http/request-like.ts";
import { bytesToText } from "../store/base64url.ts";
import type { Comment } from "../store/store.ts";
import type { Seals } from "./seals.ts";

const COOKIE = "crosshead-receipt";

/** 400 days, which is the longest that browsers keep a cookie. */
const COOKIE_SECONDS = 400 * 86_400;

const KEY_BYTES = 18;

/** Author's key in the browser, and the verifier that the store keeps of it. */
export interface Author {
  key: string;
  verifier: string;
}

/** The author whose receipt a request carries; undefined where it carries none of ours. */
export async function authorOf(
  request: Pick<RequestLike, "headers">,
  seals: Seals,
): Promise<Author | undefined> {
  const [key = "", signature = ""] = cookieIn(request, COOKIE).split(".");
  if (key === "" || !(await seals.verify("author", key, signature))) return undefined;
  return { key, verifier: await seals.sign("verifier", key) };
}

/** An author who was not known; the same for the same form, so that a retry makes no other. */
export async function newAuthor(seals: Seals, form: string | undefined): Promise<Author> {
  const key =
    form === undefined
      ? bytesToText(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
      : await seals.sign("author of form", form);
  return { key, verifier: await seals.sign("verifier", key) };
}

/** The receipt as a cookie that no script reads and no other site sends along. */
export async function receiptCookie(
  { key }: Author,
  seals: Seals,
  request: RequestLike,
): Promise<string> {
  const value = `${key}.${await seals.sign("author", key)}`;
  return cookie(request, COOKIE, value, COOKIE_SECONDS);
}

/** The receipt of a single comment, for a link to keep. */
export async function receiptOf({ id, author }: Comment, seals: Seals): Promise<string> {
  return seals.sign("receipt", `${id} ${author}`);
}

/**
 * Whether a request may act for the author of a comment: by its cookie, or by the comment's
 * receipt.
 */
export async function isOwn(
  comment: Comment,
  author: Author | undefined,
  receipt: string,
  seals: Seals,
): Promise<boolean> {
  if (comment.author === null) return false;
  if (author?.verifier === comment.author) return true;
  return seals.verify("receipt", `${comment.id} ${comment.author}`, receipt);
}
