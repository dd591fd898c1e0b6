import { isTrusted, type PeerAddress, proxyName } from "../comments/http/client-address.ts";
import { FORWARDING } from "../comments/http/forwarded.ts";
import type { RequestLike } from "../comments/http/request-like.ts";

const HEADERS = [...FORWARDING, "CF-Connecting-IP"];

/**
 * Watches for headers in which a proxy says whom it asks for; gives a warning for the first from a
 * hop that is not trusted, which names no address that may be a reader's.
 *
 * @param trusted - proxies as the publication names them
 */
export function proxyWatch(trusted: readonly string[]) {
  let isTold = false;
  return ({ headers }: Pick<RequestLike, "headers">, peer: PeerAddress): string | undefined => {
    if (isTold) return undefined;
    const header = HEADERS.find((name) => headers.get(name));
    if (!header || isTrusted(peer, trusted)) return undefined;
    isTold = true;
    const name = proxyName(peer);
    return `A request came with ${header}, which is ignored because “trustedProxies” in content/publication.yaml does not list its sender${name ? ` (${name})` : ""}: if that is your proxy, list it there, or all of its readers count as one.`;
  };
}
