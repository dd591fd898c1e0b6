import { isTrusted, type PeerAddress, proxyName } from "../comments/http/client-address.ts";
import { FORWARDING } from "../comments/http/forwarded.ts";
import type { RequestLike } from "../comments/http/request-like.ts";

const HEADERS = [...FORWARDING, "CF-Connecting-IP"];

/**
 * A function that checks forwarding headers, and returns a warning for the first from a peer that
 * is not trusted. The warning has no address of a reader.
 *
 * @param trusted - proxies in the publication's settings
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
