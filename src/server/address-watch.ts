import { ownOrigins } from "../comments/http/origin.ts";
import type { RequestLike } from "../comments/http/request-like.ts";
import { HEALTH_PATH } from "./health.ts";

/** Status of a post that did not come from a page of the site. */
const FORBIDDEN = 403;

/**
 * A function that checks hosts and origins of answered requests, and returns a warning for the
 * first that does not match the publication's address.
 */
export function addressWatch(address: string) {
  let isTold = false;
  let known: string | null = null;
  return (request: RequestLike, status: number): string | undefined => {
    const host = request.headers.get("Host");
    // Monitors use the address of the machine.
    if (HEALTH_PATH.test(new URL(request.url).pathname)) return undefined;
    if (isTold || host === null || (status >= 400 && status !== FORBIDDEN)) return undefined;
    if (host === known && status !== FORBIDDEN) return undefined;
    const own = ownOrigins(request, address);
    const asked = new URL(request.url).host;
    const origin = request.headers.get("Origin") ?? "";
    const isElsewhere = !own.some((each) => new URL(each).host === asked);
    // From a page with another scheme than the publication's address, as behind a proxy that
    // terminates TLS.
    const isRefused =
      status === FORBIDDEN && URL.parse(origin)?.host === asked && !own.includes(origin);
    if (!isElsewhere && !isRefused) {
      known = host;
      return undefined;
    }
    isTold = true;
    return `Readers ask for ${isRefused ? origin : asked}, but “address” in content/publication.yaml is ${address}: links go there, and comments posted elsewhere can be refused. Correct the one that is wrong.`;
  };
}
