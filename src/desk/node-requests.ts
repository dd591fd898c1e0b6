import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * The methods that a Fetch Request must not have. Astro's server makes one of whatever comes, and
 * would answer 500; under a name that nothing serves, they are refused like every other.
 */
const FORBIDDEN = /^(?:CONNECT|TRACE|TRACK)$/;

/**
 * How a target begins that names a site before the path, as proxies may write it (RFC 9112 section
 * 3.2.2).
 */
const SITE = /^https?:\/\/[^/?#]*(?=\/)/i;

/**
 * How a path begins that browsers take for the name of another site. Astro's server redirects to
 * the path with a slash at its end, which would lead there.
 */
const ELSEWHERE = /^[/\\]{2,}/;

/**
 * Security headers of every response. On Workers, public/_headers sets them for files, and
 * discussions set their own.
 */
const HEADERS = new Map([
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-Frame-Options", "DENY"],
]);

subscribe("http.server.request.start", (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  response.setHeaders(HEADERS);
  if (FORBIDDEN.test(request.method ?? "")) request.method = "UNSERVED";
  request.url = request.url?.replace(SITE, "").replace(ELSEWHERE, "/");
});
