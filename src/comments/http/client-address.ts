import ipaddr, { type IPv4, type IPv6 } from "ipaddr.js";

/**
 * Address of the other end of a connection, or Cloudflare's mark that the request came through its
 * network.
 */
export type PeerAddress = string | undefined;

const CLOUDFLARE = "cloudflare";

/**
 * The network that a request comes from: an IPv4 address, or the /64 of an IPv6 one, which is what
 * a provider gives to one customer. Headers count only where the hop that passed them on is
 * trusted, and of X-Forwarded-For only what trusted hops wrote.
 *
 * @param trusted - addresses and networks (10.0.0.0/8), or “cloudflare” for a site on its Workers
 * @returns undefined where it cannot be known
 */
export function networkOf(
  headers: Pick<Headers, "get">,
  peer: PeerAddress,
  trusted: readonly string[],
): string | undefined {
  if (peer === CLOUDFLARE) {
    return trusted.includes(CLOUDFLARE)
      ? network(headers.get("CF-Connecting-IP") ?? "")
      : undefined;
  }
  const forwarded = headers.get("X-Forwarded-For") ?? headers.get("X-Real-IP") ?? "";
  const hops = forwarded.split(",").filter(Boolean);
  let last = peer ?? "";
  while (isTrusted(last, trusted)) {
    const before = hops.pop();
    if (before === undefined || !addressIn(before)) break;
    last = before;
  }
  return network(last);
}

/** Whether a text is an address or a network, as a list of trusted proxies has them. */
export function isNetwork(text: string): boolean {
  return networkIn(text) !== undefined;
}

function isTrusted(peer: string, trusted: readonly string[]): boolean {
  const address = addressIn(peer);
  return (
    address !== undefined &&
    trusted.some((text) => {
      const network = networkIn(text);
      return network?.[0].kind() === address.kind() && address.match(network);
    })
  );
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
 * An address as proxies write it: `192.0.2.7`, `192.0.2.7:443`, `[2001:db8::1]:443`, in quotes or
 * not.
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
