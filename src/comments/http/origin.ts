import { Refusal } from "./refusal.ts";
import type { RequestLike } from "./request-like.ts";

/**
 * Lets through what a page of this site sent (Fetch Metadata; RFC 6454 Origin where that is not sent;
 * the origin of the Referer where neither is, as w3m and links post), so that no other site can post
 * in a reader's name.
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
 * Refuses what a page of another site sent; what does not say where it comes from is let through.
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

/** Only these and the publication's own: any other name can be made to point to this server. */
const LOCAL = /^(?:localhost|[\d.]+|\[.*\])$/;

/**
 * Origins of the pages that a request may come from: the publication's, and that of its own Host
 * where that is the publication's or this machine's.
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
  // A proxy that ends TLS asks by http for what the reader asked by https.
  const proxied = publication.protocol === "https:" ? [`https://${requested.host}`] : [];
  return [publication.origin, requested.origin, ...proxied];
}
