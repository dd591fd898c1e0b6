import type { RequestLike } from "./request-like.ts";

/** Names of the cookies of discussions and moderation, over plain HTTP. */
export type CookieName =
  | "crosshead-receipt"
  | "crosshead-name"
  | "crosshead-moderator"
  | "crosshead-known-browser";

/**
 * How names of cookies begin that browsers take from this very host only, and over TLS (RFC 6265bis
 * section 4.1.3.2): no site beside ours, and nobody on the way, can put one in their place.
 */
const HOST_PREFIX = "__Host-";

/**
 * Value of a cookie that a request carries; "" without it. What a page over TLS posts counts only by
 * the name that nobody else can set.
 */
export function cookieIn({ headers }: Pick<RequestLike, "headers">, name: CookieName): string {
  const cookies = (headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  const named = (key: string) =>
    cookies.find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1);
  const plain = headers.get("Origin")?.startsWith("https:") ? undefined : named(name);
  return named(HOST_PREFIX + name) ?? plain ?? "";
}

/** A cookie that no script reads, and that other sites' forms do not send along. */
export function cookie(
  request: RequestLike,
  name: CookieName,
  value: string,
  seconds: number,
): string {
  const [prefix, secure] = isSecure(request) ? [HOST_PREFIX, "; Secure"] : ["", ""];
  return `${prefix}${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** Tests whether a browser posts over TLS, for all that a proxy in between may say. */
function isSecure({ headers, url }: RequestLike): boolean {
  return (headers.get("Origin") ?? url).startsWith("https:");
}
