import ipaddr, { type IPv4, type IPv6 } from "ipaddr.js";
import { forwardedFor } from "./forwarded.ts";

/**
 * Address of the peer of a connection, or a mark that the request came through Cloudflare's
 * network.
 */
export type PeerAddress = string | undefined;

const CLOUDFLARE = "cloudflare";

/**
 * Client address of a request, as the network that a provider assigns to one customer: an IPv4
 * address, or the /64 of an IPv6 one. Forwarding headers count only from a trusted proxy, and of a
 * list only what trusted proxies added.
 *
 * @param trusted - addresses and networks (10.0.0.0/8), or “cloudflare” for a site on its Workers
 * @returns undefined where it is unknown, as where a trusted proxy names no address
 */
export function networkOf(
  headers: Pick<Headers, "get">,
  peer: PeerAddress,
  trusted: readonly string[],
): string | undefined {
  const isBehindProxy = isTrusted(peer, trusted);
  if (peer === CLOUDFLARE) {
    return isBehindProxy ? network(headers.get("CF-Connecting-IP") ?? "") : undefined;
  }
  if (!isBehindProxy) return network(peer ?? "");
  const hops = forwardedFor(headers);
  const sender = hops.find((hop) => !isTrusted(hop, trusted));
  return network(sender ?? hops.at(-1) ?? "");
}

/** Tests whether a text is an address or a network, as a list of trusted proxies has them. */
export function isNetwork(text: string): boolean {
  return networkIn(text) !== undefined;
}

/** Tests whether the peer is one of the trusted proxies. */
export function isTrusted(hop: PeerAddress, trusted: readonly string[]): boolean {
  if (hop === CLOUDFLARE) return trusted.includes(CLOUDFLARE);
  const address = addressIn(hop ?? "");
  return (
    address !== undefined &&
    trusted.some((text) => {
      const network = networkIn(text);
      return network?.[0].kind() === address.kind() && address.match(network);
    })
  );
}

/** Ranges of addresses of the operator's own machines, never of readers. */
const OWN_RANGES: readonly string[] = ["loopback", "private", "uniqueLocal", "linkLocal"];

/** Name of a peer for the list of trusted proxies, which identifies no reader. */
export function proxyName(hop: PeerAddress): string | undefined {
  if (hop === CLOUDFLARE) return CLOUDFLARE;
  const address = addressIn(hop ?? "");
  return address && OWN_RANGES.includes(address.range()) ? address.toString() : undefined;
}

const NETWORK_BYTES = 8;

function network(text: string): string | undefined {
  const address = addressIn(text);
  if (!address) return undefined;
  const start = address.toByteArray().slice(0, NETWORK_BYTES);
  const bits = start.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return `${address.kind() === "ipv4" ? 4 : 6}:${bits}`;
}

/**
 * An address in the forms that proxies write: `192.0.2.7`, `192.0.2.7:443`, `[2001:db8::1]:443`,
 * quoted or not.
 */
const WRITTEN =
  /^\s*"?(?:\[([\da-f:.]+)\]|([\d.]+)(?=:\d|"|\s|$)|([\da-f:.]+(?:%[\w.-]+)?))(?::\d{1,5})?"?\s*$/i;

function addressIn(text: string): IPv4 | IPv6 | undefined {
  const [, bracketed, version4, version6] = WRITTEN.exec(text) ?? [];
  const plain = version4 ?? bracketed ?? version6 ?? "";
  const isKnown = version4 ? ipaddr.IPv4.isValidFourPartDecimal(plain) : ipaddr.IPv6.isValid(plain);
  return isKnown ? ipaddr.process(plain) : undefined;
}

function networkIn(text: string): [IPv4 | IPv6, number] | undefined {
  const [start = "", prefix, ...others] = text.split("/");
  const address = addressIn(start);
  if (!address || others.length > 0) return undefined;
  const length = address.toByteArray().length * 8;
  if (prefix === undefined) return [address, length];
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= length
    ? [address, Number(prefix)]
    : undefined;
}
