import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { ArchiveStore } from "../comments/store/store-archive.ts";
import { messagesIn } from "../messages/messages.ts";
import { BUILT_STORIES, builtArticles } from "./built-articles.ts";
import { type CommentDatabase, environmentDatabase } from "./comment-database.ts";

const HELP = `Backs up, restores, exports and imports the comments of a site.

  npm run comments -- backup FILE                      copies the database to FILE while the server runs
  npm run comments -- restore FILE                     replaces the database with a backup
  npm run comments -- export [--format json|wxr] FILE  writes every comment to FILE, without data about its sender
  npm run comments -- import FILE                      imports WordPress WXR, Disqus XML or exported JSON, also compressed with gzip

  --d1 DATABASE   use the deployed D1 database of that name in wrangler.jsonc
  --local         use the local database of that name, which npm run preview uses

Without --d1, the database is that of COMMENTS_DATABASE_URL, or else data/comments.sqlite. Comments are matched with
the stories of the last build.
`;

const MAX_UNMATCHED_SHOWN = 20;

const OPTIONS = {
  format: { type: "string", default: "json" },
  d1: { type: "string" },
  local: { type: "boolean" },
  help: { type: "boolean" },
} as const;

type Command = (file: string, database: CommentDatabase, format: string) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async backup(file, database) {
    say(`${counted(await database.backup(file))} backed up to ${file}`);
  },

  async restore(file, database) {
    say(`${counted(await database.restore(file))} restored from ${file}`);
  },

  async export(file, database, format) {
    const { requireFree, writeWhole } = await import("../comments/exchange/whole-file.ts");
    requireFree(file);
    const store = await database.store();
    const formats: Readonly<Record<string, () => Promise<AsyncIterable<string>>>> = {
      json: async () => (await import("../comments/exchange/write-json.ts")).jsonOf(store),
      wxr: async () => {
        const { wxrOf } = await import("../comments/exchange/write-wxr.ts");
        const { readPublication } = await import("../desk/publication.ts");
        const { name, address, language } = readPublication();
        const site = { name, language, address: address.replace(/\/$/u, "") };
        return wxrOf(store, { ...site, articles: builtArticles() });
      },
    };
    const chunks = await formats[format]?.();
    if (!chunks) throw new Error(`--format is “${format}”: write json or wxr`);
    await writeWhole(file, (partial) =>
      pipeline(Readable.from(chunks), createWriteStream(partial)),
    );
    say(`The comments are exported to ${file}`);
  },

  async import(file, database) {
    const { importComments } = await import("../comments/exchange/import-comments.ts");
    const { ImportError } = await import("../comments/exchange/import-error.ts");
    const known = builtArticles();
    if (known.size === 0) throw new Error(`${BUILT_STORIES} has no story: build the site first`);
    let store: Promise<ArchiveStore> | undefined;
    const lazyStore: Pick<ArchiveStore, "bringIn"> = {
      async bringIn(comments) {
        store ??= database.store();
        return (await store).bringIn(comments);
      },
    };
    const published = new Map([...known.values()].map(({ slug, published }) => [slug, published]));
    const { readPublication } = await import("../desk/publication.ts");
    const { anonymous } = messagesIn(readPublication().language).discussion;
    const { decoded } = await import("../comments/exchange/decode.ts");
    const { unpacked } = await import("../comments/exchange/unpack.ts");
    const chunks = decoded(unpacked(createReadStream(file)));
    const imported = await importComments(chunks, lazyStore, { published, anonymous }).catch(
      (error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
        throw new Error(`${file}:${error.line}: ${error.message}`);
      },
    );
    for (const { line, sentence } of imported.doubts) warn(`${file}:${line}: ${sentence}`);
    if (imported.moreDoubts > 0) warn(`and ${imported.moreDoubts} more such lines`);
    for (const { article, address, comments } of imported.unmatched.slice(0, MAX_UNMATCHED_SHOWN)) {
      warn(`no story for ${address || "a page without address"}: ${comments} kept as “${article}”`);
    }
    if (imported.unmatched.length > MAX_UNMATCHED_SHOWN)
      warn(`and ${imported.unmatched.length - MAX_UNMATCHED_SHOWN} more`);
    say(`${counted(imported.added)} taken in, ${imported.known} there already`);
  },
};

const counted = (comments: number) => `${comments} ${comments === 1 ? "comment" : "comments"}`;
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const warn = (sentence: string) => process.stderr.write(`${sentence}\n`);

async function databaseFor({
  d1,
  local,
}: {
  d1?: string;
  local?: boolean;
}): Promise<CommentDatabase> {
  if (d1 === undefined && local) throw new Error("--local needs --d1 DATABASE");
  if (d1 === undefined) return environmentDatabase;
  const { d1Database } = await import("./d1-database.ts");
  return d1Database(d1, local ? "local" : "remote");
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: OPTIONS,
    allowPositionals: true,
  });
  const [name = "", file, ...others] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (values.help || !command || !file || others.length > 0) {
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  }
  const database = await databaseFor(values);
  try {
    await command(file, database, values.format);
  } finally {
    await database.close();
  }
  return 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "this is a folder: name a file",
  EACCES: "permission to read or write is denied",
};

/** Sentence on why a command failed. */
function reasonOf(error: unknown): string {
  const { code = "", path, message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (reason) return path ? `${path}: ${reason}` : reason;
  return message ?? String(error);
}

process.exitCode = await main().catch((error: unknown) => {
  warn(reasonOf(error));
  return 1;
});
