import { parseArgs } from "node:util";
import { hashSecret, newSecret } from "../comments/moderate/secret.ts";
import { openComments } from "./open-comments.ts";

const HELP = `Manages the moderators, who work at /moderate/.

  npm run moderators -- add NAME        adds a moderator, or gives one a new secret; prints the secret once
  npm run moderators -- list            lists the moderators and when they were added
  npm run moderators -- sign-out NAME   ends all sessions of a moderator
  npm run moderators -- remove NAME     removes a moderator and ends all sessions

  --d1 DATABASE   print the wrangler command for this D1 database, and change nothing
  --help          this text

Without --d1, the database is that of COMMENTS_DATABASE_URL, or else data/comments.sqlite.
`;

/** Letters, digits, spaces, full stops and hyphens, which are safe in SQL and in shell quotes. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .-]{0,39}$/u;

const OPTIONS = { d1: { type: "string" }, help: { type: "boolean" } } as const;

/** SQL of each act, for a database that this machine cannot reach. */
const SQL: Readonly<Record<string, (name: string, hash: string) => string>> = {
  add: (name, hash) =>
    `${endSessions(name)} INSERT INTO moderators (name, hash, created) VALUES ('${name}', '${hash}', ${Date.now()}) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash`,
  list: () => "SELECT name, datetime(created / 1000, 'unixepoch') AS since FROM moderators",
  "sign-out": (name) => endSessions(name),
  remove: (name) => `${endSessions(name)} DELETE FROM moderators WHERE name = '${name}'`,
};

function endSessions(name: string): string {
  return `DELETE FROM sessions WHERE moderator = '${name}';`;
}

/** Command that runs SQL in D1, for the operator to run, since only wrangler has the key. */
function d1Line(database: string, sql: string): string {
  return `npx wrangler d1 execute ${database} --remote --command "${sql}"\n`;
}

const ACTS: Readonly<Record<string, (name: string, hash: string) => Promise<string>>> = {
  async add(name, hash) {
    await (await openComments()).setModerator(name, hash, new Date());
    return `${name} can now sign in at /moderate/.\n`;
  },
  async list() {
    const moderators = await (await openComments()).moderators();
    if (moderators.length === 0) return "There is no moderator yet.\n";
    return moderators
      .map(({ name, created }) => `${name}, since ${created.toISOString()}\n`)
      .join("");
  },
  async "sign-out"(name) {
    await (await openComments()).closeSessions(name);
    return `${name} is signed out everywhere.\n`;
  },
  async remove(name) {
    const removed = await (await openComments()).removeModerator(name);
    if (!removed) throw new Error(`There is no moderator “${name}”.`);
    return `${name} is no longer a moderator.\n`;
  },
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [act = "", name = "", ...others] = positionals;
  if (values.help || act === "") {
    (values.help ? process.stdout : process.stderr).write(HELP);
    return values.help ? 0 : 1;
  }
  const doing = ACTS[act];
  const sql = SQL[act];
  if (!doing || !sql)
    throw new Error(`There is no command “${act}”: write ${Object.keys(ACTS).join(", ")}.`);
  if ((name === "") !== (act === "list") || others.length > 0) {
    const whose = act === "list" ? "no name" : "one name, in quotation marks if it has spaces";
    throw new Error(`After “${act}” write ${whose}.`);
  }
  if (name !== "" && !NAME.test(name)) {
    throw new Error("A name has at most 40 letters, digits, spaces, full stops and hyphens.");
  }
  if (values.d1 !== undefined && !/^[\w-]+$/.test(values.d1)) {
    throw new Error("After --d1 write the name of the D1 database in wrangler.jsonc.");
  }
  const secret = newSecret();
  const hash = act === "add" ? await hashSecret(secret) : "";
  process.stdout.write(
    values.d1 ? `Run this:\n\n  ${d1Line(values.d1, sql(name, hash))}\n` : await doing(name, hash),
  );
  if (act === "add") {
    process.stdout.write(`The secret, shown only once:\n\n  ${secret}\n\n`);
    process.stdout.write("Now that there is a moderator, first comments are held by default.\n");
  }
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return 1;
});
