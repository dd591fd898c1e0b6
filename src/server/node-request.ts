import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import type { RequestLike } from "../comments/http/request-like.ts";

/** Beginning of a target in absolute form, as proxies may write it (RFC 9112 section 3.2.2). */
const SITE = /^https?:\/\/[^/?#]*(?=\/)/i;

/** Beginning of a path that browsers take for another host: a redirect to it would lead there. */
const ELSEWHERE = /^[/\\]{2,}/;

const HOST = /^[^\s/?#@\\]+$/u;

/**
 * A request to Node's server, which is made in a fraction of the time of a standard Request.
 *
 * @returns undefined where its host or its path is invalid, or it names two hosts (RFC 9112
 *   section 3.2)
 */
export function requestOfNode(message: IncomingMessage): RequestLike | undefined {
  const { method = "GET", headers, socket } = message;
  const { host = "localhost" } = headers;
  const path = message.url?.replace(SITE, "").replace(ELSEWHERE, "/") ?? "";
  const protocol = (socket as Partial<TLSSocket>).encrypted ? "https" : "http";
  const url = URL.parse(`${protocol}://${host}${path}`);
  if (!url || !path.startsWith("/") || !HOST.test(host) || hostsIn(message) > 1) return undefined;
  const get = (name: string) => headers[name.toLowerCase()]?.toString() ?? null;
  const chunks = message[Symbol.asyncIterator]();
  // Without a for loop, as leaving one early would close the connection.
  const reader = { read: () => chunks.next(), releaseLock() {} };
  return { method, url: url.href, headers: { get }, body: { getReader: () => reader } };
}

/** Number of Host headers in a message, of which Node keeps only the first. */
function hostsIn({ rawHeaders }: IncomingMessage): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.toLowerCase() === "host") hosts += 1;
  }
  return hosts;
}
