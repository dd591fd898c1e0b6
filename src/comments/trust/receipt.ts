import { DAY_MILLISECONDS } from "../durations.ts";
import { cookie, cookieIn } from "../http/cookies.ts";
import type { RequestLike } from "../http/request-like.ts";
import { bytesToText } from "../store/base64url.ts";
import type { Comment } from "../store/comment.ts";
import { RECEIPT_DAYS } from "../text/limits.ts";
import type { Seals } from "./seals.ts";

const COOKIE = "crosshead-receipt";

/** 400 days, the longest time for which browsers keep a cookie. */
const COOKIE_SECONDS = 400 * 86_400;

const KEY_BYTES = 18;

/** Author's key in the browser, and its verifier in the store. */
export interface Author {
  key: string;
  verifier: string;
}

/** Author by the receipt in a request; undefined where there is no valid one. */
export async function authorOf(
  request: Pick<RequestLike, "headers">,
  seals: Seals,
): Promise<Author | undefined> {
  const [key = "", signature = ""] = cookieIn(request, COOKIE).split(".");
  if (key === "" || !(await seals.verify("author", key, signature))) return undefined;
  return { key, verifier: await seals.sign("verifier", key) };
}

/** A form that was sent; `form` is its unique id, where it has one. */
interface Sending {
  form: string | undefined;
  name: string;
  comment: string;
}

/**
 * A new author; the same for each attempt to send one form, so that a retry creates no other. The
 * token alone is not enough, as two readers have the same one if a page was cached.
 */
export async function newAuthor(
  seals: Seals,
  { isKnown, address }: { isKnown: boolean; address: string },
  { form, name, comment }: Sending,
): Promise<Author> {
  const key =
    form !== undefined && isKnown
      ? await seals.sign("author of form", JSON.stringify([form, address, name, comment]))
      : bytesToText(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  return { key, verifier: await seals.sign("verifier", key) };
}

/**
 * Set-Cookie header for the receipt, which scripts cannot read and browsers do not send with
 * requests from other sites.
 */
export async function receiptCookie(
  { key }: Author,
  seals: Seals,
  request: RequestLike,
): Promise<string> {
  const value = `${key}.${await seals.sign("author", key)}`;
  return cookie(request, COOKIE, value, COOKIE_SECONDS);
}

/** Receipt of a single comment, for use in a link; the same all day. */
export async function receiptOf(comment: Comment, seals: Seals, now: Date): Promise<string> {
  const ends = String(Math.ceil(now.getTime() / DAY_MILLISECONDS) + RECEIPT_DAYS);
  return `${ends}.${await seals.sign("receipt", sealed(comment, ends))}`;
}

/**
 * Tests whether a request may act for the author of a comment: by its cookie, or by a receipt of
 * the comment that has not expired.
 */
export async function isOwn(
  comment: Comment,
  { author, receipt }: { author: Author | undefined; receipt: string },
  { seals, now }: { seals: Seals; now: Date },
): Promise<boolean> {
  if (comment.author === null) return false;
  if (author?.verifier === comment.author) return true;
  const [ends = "", signature = ""] = receipt.split(".");
  const isSigned = await seals.verify("receipt", sealed(comment, ends), signature);
  return isSigned && Number(ends) * DAY_MILLISECONDS > now.getTime();
}

const sealed = ({ id, author }: Comment, ends: string) => `${id} ${author} ${ends}`;
