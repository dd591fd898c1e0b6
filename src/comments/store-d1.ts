import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { sqlStore } from "./sql-store.ts";

/** Comments in the D1 database that is bound as COMMENTS in wrangler.jsonc. */
export const store = sqlStore(() => drizzle(env.COMMENTS));
