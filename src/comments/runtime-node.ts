import { pathToFileURL } from "node:url";
import type { PeerAddress } from "./http/client-address.ts";
import { nodeTransport } from "./notices/node-transport.ts";
import { noticeSecrets } from "./notices/settings.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import { storeUrl } from "./store/store-url.ts";
import { withSecret } from "./trust/given-secret.ts";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, COMMENTS_SECRET } = process.env;

/** The store that the environment names, opened when the server starts. */
export const store = withSecret(
  libsqlStore(storeUrl(COMMENTS_DATABASE_URL, pathToFileURL("./")), COMMENTS_DATABASE_TOKEN),
  COMMENTS_SECRET,
);

// Articles can be read without the store; where it cannot be opened now, it is at its first use.
await store.open().catch(console.error);

export { openServerFront } from "./server-front/server-front.ts";

/** The other end of the connection. */
export const peerOf = (clientAddress: () => string): PeerAddress => clientAddress();

/** Sender of notices to the newsroom. */
export const noticeTransport = nodeTransport(noticeSecrets(process.env));

const MINUTE_MILLISECONDS = 60_000;

let isScheduled = false;

/** Runs work every minute from now on; later calls do nothing. */
export function scheduleEveryMinute(work: () => Promise<void>): void {
  if (isScheduled) return;
  isScheduled = true;
  setInterval(work, MINUTE_MILLISECONDS).unref();
}

/** Runs work after the response, without waiting for it. */
export function runAfterResponse(work: () => Promise<void>): void {
  void work();
}
