import type { IncomingMessage, ServerResponse } from "node:http";
import type { Sent } from "../comments/pages/page-cache.ts";

/** Writes an answer: 304 to a client that has it already, no body for HEAD. */
export function write(request: IncomingMessage, response: ServerResponse, sent: Sent): void {
  const { status, headers, body } = sent;
  const tag = headers.find(([name]) => name === "ETag")?.[1];
  if (status === 304 || (tag && knownTags(request).includes(tag))) {
    response.writeHead(304, headers.filter(([name]) => name !== "Content-Type").flat());
    response.end();
    return;
  }
  response.writeHead(status, [...headers.flat(), "Content-Length", String(body.length)]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Entity tags in a client's cache; proxies that compress make them weak. */
function knownTags({ headers }: IncomingMessage): string[] {
  const known = headers["if-none-match"];
  return known === undefined ? [] : known.split(",").map((tag) => tag.trim().replace(/^W\//u, ""));
}

/** A standard Response in the form that is written. */
export async function sentOf(response: Response): Promise<Sent> {
  const body = response.body ? Buffer.from(await response.bytes()) : Buffer.alloc(0);
  return { status: response.status, headers: [...response.headers], body };
}
