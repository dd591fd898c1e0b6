/** What a server knows of the other end of a connection: an address, or that it is Cloudflare's. */
export type Hop = string | undefined;

interface Address {
  bits: bigint;
  length: 32 | 128;
}

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
  hop: Hop,
  trusted: readonly string[],
): string | undefined {
  if (hop === CLOUDFLARE) {
    return trusted.includes(CLOUDFLARE)
      ? network(headers.get("CF-Connecting-IP") ?? "")
      : undefined;
  }
  const forwarded = headers.get("X-Forwarded-For") ?? headers.get("X-Real-IP") ?? "";
  const hops = forwarded.split(",").filter(Boolean);
  let last = hop ?? "";
  while (isTrusted(last, trusted)) {
    const before = hops.pop()?.trim();
    if (before === undefined || !parse(before)) break;
    last = before;
  }
  return network(last);
}

/** Whether a text is an address or a network, as a list of trusted proxies has them. */
export function isNetwork(text: string): boolean {
  const [address = "", prefix, ...others] = text.split("/");
  const parsed = parse(address);
  if (!parsed || others.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= parsed.length);
}

function isTrusted(hop: string, trusted: readonly string[]): boolean {
  const address = parse(hop);
  return (
    address !== undefined &&
    trusted.some((text) => {
      const [start = "", prefix] = text.split("/");
      const network = parse(start);
      if (!network || network.length !== address.length) return false;
      const rest = BigInt(network.length - Number(prefix ?? network.length));
      return address.bits >> rest === network.bits >> rest;
    })
  );
}

function network(text: string): string | undefined {
  const address = parse(text);
  if (!address) return undefined;
  return address.length === 32 ? `4:${address.bits}` : `6:${address.bits >> 64n}`;
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const IPV4_IN_IPV6 = 0xffffn;

function parse(text: string): Address | undefined {
  const octets = IPV4.exec(text)?.slice(1).map(Number);
  if (octets) {
    if (octets.some((octet) => octet > 255)) return undefined;
    return { bits: octets.reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n), length: 32 };
  }
  const [plain = ""] = text.split("%");
  if (!plain.includes(":")) return undefined;
  const host = URL.parse(`http://[${plain}]/`)?.hostname.slice(1, -1);
  if (host === undefined) return undefined;
  const [head = "", tail] = host.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const known = [...groups(head), ...groups(tail ?? "")];
  const zeros = Array.from({ length: 8 - known.length }, () => "0");
  const bits = [...groups(head), ...zeros, ...groups(tail ?? "")].reduce(
    (sum, group) => (sum << 16n) | BigInt(`0x${group}`),
    0n,
  );
  if (bits >> 32n === IPV4_IN_IPV6) return { bits: bits & 0xffffffffn, length: 32 };
  return { bits, length: 128 };
}
