import type { Messages } from "../../messages/messages.ts";
import { cookie, cookieIn } from "../http/cookies.ts";
import type { RequestLike } from "../http/request-like.ts";
import { bytesToText } from "../store/base64url.ts";
import type { Act } from "../store/store-newsroom.ts";
import type { Seals } from "../trust/seals.ts";
import type { ClientVisit, Discussed } from "../visit.ts";

/** An article that a moderator may see. */
export interface Article extends Discussed {
  headline: string;
  /** "off" where the article has no discussion. */
  comments?: "off" | undefined;
}

/** A request to the moderation pages, and all that is needed to answer it. */
export interface ModerationVisit extends ClientVisit {
  url: URL;
  /** Messages in the publication's language. */
  messages: Messages;
  seals: Seals;
  articleBySlug(slug: string): Promise<Article | undefined>;
}

/** A visit by a moderator who is signed in. */
export interface SignedIn extends ModerationVisit {
  act: Act;
  /** CSRF token of this session, which is in every form. */
  formToken: string;
  /** Hash of the session token in the browser's cookie. */
  session: string;
  /** Articles of the comments on the page, by their slugs. */
  articles: ReadonlyMap<string, Article>;
}

const COOKIE = "crosshead-moderator";
const TOKEN_BYTES = 32;

/** Lifetime of a session: a day's work. */
const SESSION_SECONDS = 12 * 3600;

/** Opens a session; returns its Set-Cookie header. */
export async function openSession(visit: ModerationVisit, moderator: string): Promise<string> {
  const { store, seals, now, request } = visit;
  const token = bytesToText(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await store.openSession(await seals.sign("session", token), moderator, now, expires);
  return cookie(request, COOKIE, token, SESSION_SECONDS);
}

/** Visit of the moderator who is signed in; undefined without a valid session. */
export async function signedIn(visit: ModerationVisit): Promise<SignedIn | undefined> {
  const { request, store, seals, now } = visit;
  const token = cookieIn(request, COOKIE);
  if (token === "") return undefined;
  const session = await seals.sign("session", token);
  const moderator = await store.session(session, now);
  if (moderator === undefined) return undefined;
  const formToken = await seals.sign("moderator form", session);
  return { ...visit, act: { moderator, at: now }, formToken, session, articles: new Map() };
}

/** The visit with the articles of some slugs; missing articles are left out. */
export async function withArticles(
  visit: SignedIn,
  slugs: readonly (string | null)[],
): Promise<SignedIn> {
  const named = [...new Set(slugs)].filter((slug) => slug !== null);
  const articles = await Promise.all(named.map((slug) => visit.articleBySlug(slug)));
  const found = articles.flatMap((article) => (article ? [[article.slug, article] as const] : []));
  return { ...visit, articles: new Map(found) };
}

/** Set-Cookie header that ends a session in the browser. */
export function noSession(request: RequestLike): string {
  return cookie(request, COOKIE, "", 0);
}
