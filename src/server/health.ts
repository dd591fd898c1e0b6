import { logError } from "../comments/store/lost-file.ts";
import { type Asked, isReading, readOnly } from "./asked.ts";

/** Address for monitors and load balancers. */
export const HEALTH_PATH = /^\/health$/u;

/**
 * Health of the site as JSON: whether the store of comments answers, and the current release with
 * its time.
 *
 * 503: the store does not answer, though stories can be read; the error is logged.
 */
export async function health({ request, host }: Asked): Promise<Response> {
  if (!isReading(request)) return readOnly();
  const isReachable = await host.store.latest(1).then(
    () => true,
    (error: unknown) => {
      logError(error);
      return false;
    },
  );
  const { id: release, builtAt } = host.manifest?.() ?? {};
  const age = builtAt && Math.floor((Date.now() - Date.parse(builtAt)) / 1000);
  const facts = { store: isReachable ? "reachable" : "unreachable", release, builtAt, age };
  return Response.json(facts, {
    status: isReachable ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
