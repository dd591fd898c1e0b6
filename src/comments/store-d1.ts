import { env, waitUntil } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { House } from "./door/common-pages.ts";
import type { Hop } from "./http/client-address.ts";
import { fetchCourier } from "./notices/fetch-courier.ts";
import { noticeSecrets } from "./notices/settings.ts";
import { sqlStore } from "./store/sql-store.ts";
import { withSecret } from "./trust/given-secret.ts";

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
