/** Start of the page with which Wrangler answers for a Worker that it cannot reach. */
const LOST = "Error: Network connection lost.";

/**
 * Sends a request like `fetch`; redirects are not followed. A request that Wrangler's proxy lost on
 * the way is sent again: a Worker that got no CPU time for five seconds closes its connections, and
 * the proxy repeats requests only if they are GET or HEAD.
 */
export async function post(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...init, method: "POST", redirect: "manual" });
  const isLost = answer.status === 500 && (await answer.clone().text()).startsWith(LOST);
  return isLost ? post(address, init) : answer;
}
