import type { Hop } from "./http/client-address.ts";
import { nodeCourier } from "./notices/node-courier.ts";
import { noticeSecrets } from "./notices/settings.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import { withSecret } from "./trust/given-secret.ts";

const DEFAULT_URL = "file:data/comments.sqlite";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, COMMENTS_SECRET } = process.env;

/** The store that the environment names, opened when the server starts. */
export const store = withSecret(
  libsqlStore(COMMENTS_DATABASE_URL || DEFAULT_URL, COMMENTS_DATABASE_TOKEN),
  COMMENTS_SECRET,
);

// Articles can be read without it, and it is opened at its first use where it cannot be now.
await store.open().catch(console.error);

export { openFrontDoor } from "./door/front-door.ts";

/** The other end of the connection. */
export const hopOf = (clientAddress: () => string): Hop => clientAddress();

/** What carries notices to the newsroom. */
export const courier = nodeCourier(noticeSecrets(process.env));

const MINUTE_MILLISECONDS = 60_000;

let begun = false;

/** Has work done every minute, however often that is asked for, while the process goes on. */
export function everyMinute(work: () => Promise<void>): void {
  if (begun) return;
  begun = true;
  setInterval(work, MINUTE_MILLISECONDS).unref();
}

/** Has work done that no answer waits for. */
export function later(work: () => Promise<void>): void {
  void work();
}
