import { Refusal } from "./refusal.ts";
import type { RequestLike } from "./request-like.ts";

/**
 * Lets through what a page of this site sent (Fetch Metadata, or RFC 6454 Origin where that is not
 * sent), so that no other site can post in a reader's name.
 *
 * @param address - the publication's address
 * @throws {Refusal} 403
 */
export function requireOwnOrigin(request: RequestLike, address: string): void {
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin") ?? "";
  const own = site ? site === "same-origin" : ownOrigins(request, address).includes(origin);
  if (!own) throw new Refusal(403, ({ discussion }) => discussion.foreignOrigin);
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
