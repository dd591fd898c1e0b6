import { Refusal } from "./refusal.ts";
import { words } from "./words.ts";

/**
 * Lets through what a page of this site sent (Fetch Metadata, or RFC 6454 Origin for browsers
 * without it), so that no other site can post in a reader's name.
 *
 * @param address - the publication's address, for a server behind a proxy that renames the host
 * @throws {Refusal} 403
 */
export function requireOwnOrigin({ headers, url }: Request, address: string): void {
  if (headers.get("Sec-Fetch-Site") === "same-origin") return;
  const origin = URL.parse(headers.get("Origin") ?? "")?.host;
  const own = [headers.get("Host"), new URL(url).host, new URL(address).host];
  if (!origin || !own.includes(origin)) throw new Refusal(403, words.foreignOrigin);
}
