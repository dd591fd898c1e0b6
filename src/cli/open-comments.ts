import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type { Database } from "../comments/store/database.ts";
import type { SqlStore } from "../comments/store/sql-store.ts";

/** URL of the database; a file where `COMMENTS_DATABASE_URL` is not set. */
export const commentsUrl = process.env["COMMENTS_DATABASE_URL"] || "file:data/comments.sqlite";

/** Opens the store of comments that the environment names, as the server does. */
export async function openComments(url = commentsUrl): Promise<SqlStore> {
  loadRawText();
  const { libsqlStore } = await import("../comments/store/libsql-store.ts");
  const store = libsqlStore(url, process.env["COMMENTS_DATABASE_TOKEN"]);
  await store.open();
  return store;
}

/** Creates the store in a file, or applies the migrations that it lacks. */
export async function bringUpToDate(file: string): Promise<void> {
  await openComments(`file:${file}`);
}

/** Opens a store in a database that is open. */
export async function openStore(database: Database): Promise<SqlStore> {
  loadRawText();
  const { sqlStore } = await import("../comments/store/sql-store.ts");
  const store = sqlStore(() => database);
  await store.open();
  return store;
}

let loading = false;

/** Registers a loader for `?raw` imports, which Node then imports as text, as Vite does. */
function loadRawText(): void {
  if (loading) return;
  loading = true;
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith("?raw")) return next(url, context);
      const text = readFileSync(fileURLToPath(url.slice(0, -"?raw".length)), "utf8");
      return {
        format: "module",
        source: `export default ${JSON.stringify(text)};`,
        shortCircuit: true,
      };
    },
  });
}
