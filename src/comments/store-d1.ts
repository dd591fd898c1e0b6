import { env, waitUntil } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { Hop } from "./client-address.ts";
import type { House } from "./common-pages.ts";
import { withSecret } from "./given-secret.ts";
import { fetchCourier } from "./notices/fetch-courier.ts";
import { noticeSecrets } from "./notices/settings.ts";
import { sqlStore } from "./sql-store.ts";

/** Comments in the D1 database that is bound as COMMENTS in wrangler.jsonc. */
export const store = withSecret(
  sqlStore(() => drizzle(env.COMMENTS)),
  env.COMMENTS_SECRET,
);

/** Nothing but Cloudflare passes requests on to a Worker. */
export const hopOf = (_clientAddress: () => string): Hop => "cloudflare";

/** On Workers, the pages answer everybody. */
export function openFrontDoor(_house: House): void {}

/** What carries notices to the newsroom. */
export const courier = fetchCourier(noticeSecrets(env));

/** A Worker lives only while it is asked: what is done every minute, src/worker.ts is asked for. */
export function everyMinute(_work: () => Promise<void>): void {}

/** Has work done that no answer waits for. */
export function later(work: () => Promise<void>): void {
  waitUntil(work());
}
