import { Refusal } from "./refusal.ts";
import type { RequestLike } from "./request-like.ts";

/**
 * Accepts requests from pages of this site only, so that no other site can post in a reader's name:
 * by Fetch Metadata; without it by Origin (RFC 6454); without either by the origin of the Referer,
 * as w3m and Links send it.
 *
 * @param address - the publication's address
 * @throws {Refusal} 403
 */
export function requireOwnOrigin(request: RequestLike, address: string): void {
  refuseForeignOrigin(request, address);
  if (isOwn(request, address) === undefined)
    throw new Refusal(403, ({ discussion }) => discussion.unknownOrigin);
}

/**
 * Refuses requests from pages of other sites; accepts those that do not say where they come from.
 *
 * @param address - the publication's address
 * @throws {Refusal} 403
 */
export function refuseForeignOrigin(request: RequestLike, address: string): void {
  if (isOwn(request, address) === false)
    throw new Refusal(403, ({ discussion }) => discussion.foreignOrigin);
}

/** Tests whether a page of this site sent a request; undefined where it does not say. */
function isOwn(request: RequestLike, address: string): boolean | undefined {
  const { headers } = request;
  const own = ownOrigins(request, address);
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("Origin") ?? URL.parse(headers.get("Referer") ?? "")?.origin;
  return origin === undefined ? undefined : own.includes(origin);
}

/** Host names that cannot be made to point to this server by others. */
const LOCAL = /^(?:localhost|[\d.]+|\[.*\])$/;

/**
 * Origins of pages that may send a request: the publication's, and that of the Host header where it
 * is the publication's or local.
 */
export function ownOrigins({ headers, url }: RequestLike, address: string): string[] {
  const publication = new URL(address);
  const { protocol, host } = new URL(url);
  const requested = URL.parse(`${protocol}//${headers.get("Host") ?? host}`);
  if (
    !requested ||
    !(LOCAL.test(requested.hostname) || requested.hostname === publication.hostname)
  ) {
    return [publication.origin];
  }
  // A proxy that terminates TLS forwards https requests by http.
  const proxied = publication.protocol === "https:" ? [`https://${requested.host}`] : [];
  return [publication.origin, requested.origin, ...proxied];
}
