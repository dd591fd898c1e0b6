import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { Hop } from "./client-address.ts";
import { withSecret } from "./given-secret.ts";
import { sqlStore } from "./sql-store.ts";

/** Comments in the D1 database that is bound as COMMENTS in wrangler.jsonc. */
export const store = withSecret(
  sqlStore(() => drizzle(env.COMMENTS)),
  env.COMMENTS_SECRET,
);

/** Nothing but Cloudflare passes requests on to a Worker. */
export const hopOf = (_clientAddress: () => string): Hop => "cloudflare";
