import { ownOrigins } from "../comments/http/origin.ts";
import type { RequestLike } from "../comments/http/request-like.ts";
import { HEALTH_PATH } from "./health.ts";

/** Status of a post that came from no page of the site. */
const FORBIDDEN = 403;

/**
 * Watches the hosts and origins of answered requests; gives a warning for the first that the
 * address of the publication does not fit.
 */
export function addressWatch(address: string) {
  let isTold = false;
  let known: string | null = null;
  return (request: RequestLike, status: number): string | undefined => {
    const host = request.headers.get("Host");
    // Monitors ask for it by the address of the machine.
    if (HEALTH_PATH.test(new URL(request.url).pathname)) return undefined;
    if (isTold || host === null || (status >= 400 && status !== FORBIDDEN)) return undefined;
    if (host === known && status !== FORBIDDEN) return undefined;
    const own = ownOrigins(request, address);
    const asked = new URL(request.url).host;
    const origin = request.headers.get("Origin") ?? "";
    const isElsewhere = !own.some((each) => new URL(each).host === asked);
    // By the page of another scheme than the address has, as behind a proxy that ends TLS.
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
