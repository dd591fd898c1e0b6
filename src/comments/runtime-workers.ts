import { env, waitUntil } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { PeerAddress } from "./http/client-address.ts";
import { fetchTransport } from "./notices/fetch-transport.ts";
import { noticeSecrets } from "./notices/settings.ts";
import type { DiscussionSite } from "./server-front/page-cache.ts";
import { sqlStore } from "./store/sql-store.ts";
import { withSecret } from "./trust/given-secret.ts";

/** Comments in the D1 database that is bound as COMMENTS in wrangler.jsonc. */
export const store = withSecret(
  sqlStore(() => drizzle(env.COMMENTS)),
  env.COMMENTS_SECRET,
);

/** Nothing but Cloudflare passes requests on to a Worker. */
export const peerOf = (_clientAddress: () => string): PeerAddress => "cloudflare";

/** On Workers, the pages answer everybody. */
export function openServerFront(_house: DiscussionSite): void {}

/** Sender of notices to the newsroom. */
export const noticeTransport = fetchTransport(noticeSecrets(env));

/**
 * Does nothing: a Worker has no timers between requests. Its cron trigger calls src/worker.ts every
 * minute.
 */
export function scheduleEveryMinute(_work: () => Promise<void>): void {}

/** Runs work after the response, without waiting for it. */
export function runAfterResponse(work: () => Promise<void>): void {
  waitUntil(work());
}
