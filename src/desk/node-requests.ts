import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * The methods that a Fetch Request must not have. Astro's server makes one of whatever comes, and
 * would answer 500; under a name that nothing serves, they are refused like every other.
 */
const FORBIDDEN = /^(?:CONNECT|TRACE|TRACK)$/;

/**
 * How a path begins that browsers take for the name of another site. Astro's server redirects to
 * the path with a slash at its end, which would lead there.
 */
const ELSEWHERE = /^[/\\]{2,}/;

subscribe("http.server.request.start", (message) => {
  const { request } = message as { request: IncomingMessage };
  if (FORBIDDEN.test(request.method ?? "")) request.method = "UNSERVED";
  request.url = request.url?.replace(ELSEWHERE, "/");
});
