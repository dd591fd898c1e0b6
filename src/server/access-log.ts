import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Reads from an environment whether requests are logged.
 *
 * @throws {Error} with one sentence, where ACCESS_LOG is set to anything but “on”
 */
export function isAccessLogged({ ACCESS_LOG }: NodeJS.ProcessEnv): boolean {
  if (ACCESS_LOG && ACCESS_LOG !== "on") {
    throw new Error(`ACCESS_LOG is “${ACCESS_LOG}”: write on, or leave it out.`);
  }
  return ACCESS_LOG === "on";
}

/**
 * Logs a request when its answer is sent or aborted, without data about the client: no address,
 * query, user agent or referrer.
 */
export function logAccess(message: IncomingMessage, response: ServerResponse): void {
  const begun = performance.now();
  response.once("close", () => {
    const path = URL.parse(message.url ?? "", "http://site.invalid")?.pathname ?? "-";
    const took = Math.round(performance.now() - begun);
    const status = response.writableFinished ? response.statusCode : "broken off";
    console.log(`${new Date().toISOString()} ${message.method} ${path} ${status} ${took} ms`);
  });
}
