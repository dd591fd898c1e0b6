import type { RequestLike } from "./request-like.ts";

/** Names of the cookies of discussions and moderation, over plain HTTP. */
type CookieName =
  | "crosshead-receipt"
  | "crosshead-name"
  | "crosshead-moderator"
  | "crosshead-known-browser";

/**
 * Prefix of cookie names that browsers accept only from this host and over TLS (RFC 6265bis section
 * 4.1.3.2), so that neither a sibling domain nor a network attacker can set them.
 */
const HOST_PREFIX = "__Host-";

/**
 * Value of a cookie in a request; "" without it. For posts over TLS only the prefixed name counts,
 * which nobody else can set.
 */
export function cookieIn({ headers }: Pick<RequestLike, "headers">, name: CookieName): string {
  const cookies = (headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  const named = (key: string) =>
    cookies.find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1);
  const plain = headers.get("Origin")?.startsWith("https:") ? undefined : named(name);
  return named(HOST_PREFIX + name) ?? plain ?? "";
}

/** A cookie that scripts cannot read, and that browsers do not send with forms of other sites. */
export function cookie(
  request: RequestLike,
  name: CookieName,
  value: string,
  seconds: number,
): string {
  const [prefix, secure] = isSecure(request) ? [HOST_PREFIX, "; Secure"] : ["", ""];
  return `${prefix}${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** Tests whether a browser posts over TLS, even if a proxy forwards by HTTP. */
function isSecure({ headers, url }: RequestLike): boolean {
  return (headers.get("Origin") ?? url).startsWith("https:");
}
