import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Client, createClient } from "@libsql/client";

/** How long the server may keep the file to itself. */
const BUSY_MILLISECONDS = 10_000;

const REMEDY = "name a file that “backup” wrote";

/**
 * Copies a store to a file, all of it as it was at one moment, while the server goes on.
 *
 * @param store - path of the SQLite file
 * @returns how many comments the copy has
 * @throws {Error} of one line that says what to do
 */
export async function backup(store: string, file: string): Promise<number> {
  if (!existsSync(store))
    throw new Error(`${store} is not there: there are no comments to back up`);
  if (existsSync(file))
    throw new Error(`${file} is there already: name another file, or delete it`);
  await using(store, (client) => client.execute({ sql: "VACUUM INTO ?", args: [file] }));
  // It holds the keys that receipts are signed with.
  chmodSync(file, 0o600);
  return sound(file);
}

/**
 * Puts a backup in the place of what is in a store, in one transaction, so that a server may go on
 * with it. What was there before is lost.
 *
 * @param bringUpToDate - makes the store in a file, or applies the migrations that it lacks
 * @returns how many comments are there now
 * @throws {Error} of one line that says what to do; the store is as it was
 */
export async function restore(
  store: string,
  file: string,
  bringUpToDate: (file: string) => Promise<void>,
): Promise<number> {
  await sound(file);
  const folder = mkdtempSync(join(tmpdir(), "crosshead-restore-"));
  const copy = join(folder, "backup.sqlite");
  try {
    copyFileSync(file, copy);
    await bringUpToDate(copy);
    await bringUpToDate(store);
    await using(store, (client) => replace(client, copy));
    return await sound(store);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many comments a file holds, which is a store of comments and not damaged. */
async function sound(file: string): Promise<number> {
  if (!existsSync(file)) throw new Error(`${file} is not there: ${REMEDY}`);
  try {
    return await using(file, async (client) => {
      const [check] = (await client.execute("PRAGMA integrity_check(1)")).rows;
      if (check?.["integrity_check"] !== "ok") throw new Error("it is damaged");
      await client.execute("SELECT name FROM migrations LIMIT 1");
      const { rows } = await client.execute("SELECT count(*) AS count FROM comments");
      return Number(rows[0]?.["count"]);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is no backup of comments (${why}): ${REMEDY}`);
  }
}

async function using<Result>(file: string, work: (client: Client) => Promise<Result>) {
  const client = createClient({ url: `file:${file}`, concurrency: 1, timeout: BUSY_MILLISECONDS });
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

async function replace(client: Client, copy: string): Promise<void> {
  const triggers = await named(client, "trigger");
  const tables = await named(client, "table");
  const copies = await Promise.all(
    tables.map(async ({ name }) => {
      const columns = await columnsOf(client, name);
      return `DELETE FROM main."${name}";
INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM backup."${name}";`;
    }),
  );
  // A page that was made at a revision is not to stand for what is restored: all of them rise.
  await client.executeMultiple(`PRAGMA foreign_keys = OFF;
ATTACH '${copy.replaceAll("'", "''")}' AS backup;
BEGIN IMMEDIATE;
${triggers.map(({ name }) => `DROP TRIGGER main."${name}";`).join("\n")}
CREATE TEMP TABLE discussed AS SELECT article, revision FROM main.discussions;
${copies.join("\n")}
INSERT OR IGNORE INTO main.discussions (article) SELECT article FROM discussed;
UPDATE main.discussions SET revision = revision + 1 + coalesce((SELECT max(revision) FROM discussed), 0);
DELETE FROM main.sqlite_sequence;
INSERT INTO main.sqlite_sequence SELECT * FROM backup.sqlite_sequence;
${triggers.map(({ sql }) => `${sql};`).join("\n")}
COMMIT;`);
}

async function named(client: Client, type: string): Promise<{ name: string; sql: string }[]> {
  const { rows } = await client.execute({
    sql: "SELECT name, sql FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    args: [type],
  });
  return rows.map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
}

/** The columns of a table that hold something: generated ones are not among them. */
async function columnsOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.execute(`PRAGMA table_info("${table}")`);
  return rows.map(({ name }) => `"${name}"`).join(", ");
}
