import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { drizzle } from "drizzle-orm/d1";
import { sqlStore } from "../comments/store/sql-store.ts";
import type { CommentDatabase } from "./comment-database.ts";
import { type Reached, reachD1, requireSignIn } from "./d1-through-wrangler.ts";

const CONFIGURATION = "wrangler.jsonc";

/** Keys that are read of a wrangler configuration. */
interface Configuration {
  name?: string;
  account_id?: string;
  compatibility_date?: string;
  d1_databases: { database_name?: string; database_id?: string }[];
}

/** Deployed database, or the local one of previews. */
type Side = "remote" | "local";

/**
 * A D1 database, reached like the Worker's.
 *
 * @param name - name in wrangler.jsonc
 * @throws {Error} with one line that says what to do, where there is no such database
 */
export async function d1Database(name: string, side: Side): Promise<CommentDatabase> {
  const configuration = await bindingAlone(name, side);
  // Folder of previews, as in astro.config.ts.
  const state = resolve(process.env["COMMENTS_D1_FOLDER"] ?? ".wrangler/state");
  let reached: Reached | undefined;
  // Opened at the first use: D1 closes a connection that stays idle while a file is read.
  const open = async () => {
    if (side === "remote" && !reached) await requireSignIn(configuration);
    reached ??= await reachD1(configuration, state);
    const d1 = drizzle(reached.d1);
    const store = sqlStore(() => d1);
    await store.open();
    return { d1, store };
  };
  const database = async () => (await open()).d1;
  return {
    store: async () => (await open()).store,
    async backup(file) {
      const { backupD1 } = await import("../comments/exchange/backup-d1.ts");
      return backupD1(database, file);
    },
    async restore(file) {
      const { restoreD1 } = await import("../comments/exchange/backup-d1.ts");
      return restoreD1(database, file);
    },
    close: async () => reached?.close(),
  };
}

/** A configuration with only the database, without the rest of the Worker. */
async function bindingAlone(name: string, side: Side) {
  if (!existsSync(CONFIGURATION))
    throw new Error(
      `${CONFIGURATION} is not in this folder: run this command in the project's folder`,
    );
  const { unstable_readConfig } = await import("wrangler");
  const all: Configuration = unstable_readConfig({ config: CONFIGURATION }, { hideWarnings: true });
  const database = all.d1_databases.find(({ database_name }) => database_name === name);
  if (!database)
    throw new Error(`${CONFIGURATION} has no D1 database “${name}”: add it under d1_databases`);
  if (side === "remote" && !database.database_id) {
    throw new Error(
      `${CONFIGURATION} has no database_id for “${name}”: “npx wrangler d1 info ${name}” prints it`,
    );
  }
  return {
    name: all.name,
    ...(all.account_id && { account_id: all.account_id }),
    compatibility_date: all.compatibility_date,
    d1_databases: [{ ...database, binding: "COMMENTS", remote: side === "remote" }],
  };
}
