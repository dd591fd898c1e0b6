import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { ArchiveStore } from "../comments/store/store-archive.ts";
import { messagesIn } from "../messages/messages.ts";
import { type Kept, keptByEnvironment } from "./kept.ts";

const help = `Keeps the comments of a site safe, and moves them.

  npm run comments -- backup FILE                      copies the store to FILE, while the server goes on
  npm run comments -- restore FILE                     puts a backup in the place of what is in the store
  npm run comments -- export [--format json|wxr] FILE  writes every comment to FILE, without what tells of senders
  npm run comments -- import FILE                      takes in WordPress WXR, Disqus XML, or an export in JSON

  --d1 DATABASE   the D1 database of that name in wrangler.jsonc, as it is deployed
  --local         that of the same name on this machine, which previews use

Without them, the store is that of COMMENTS_DATABASE_URL, else data/comments.sqlite. Articles are those of the last build.
`;

const REGISTER = ".astro/articles.json";

const MANY = 20;

const options = {
  format: { type: "string", default: "json" },
  d1: { type: "string" },
  local: { type: "boolean" },
  help: { type: "boolean" },
} as const;

interface Article {
  slug: string;
  headline: string;
  published: string;
}

type Work = (file: string, kept: Kept, format: string) => Promise<void>;

const WORKS: Readonly<Record<string, Work>> = {
  async backup(file, kept) {
    say(`${counted(await kept.backup(file))} backed up in ${file}`);
  },

  async restore(file, kept) {
    say(`${counted(await kept.restore(file))} restored from ${file}`);
  },

  async export(file, kept, format) {
    if (existsSync(file))
      throw new Error(`${file} is there already: name another file, or delete it`);
    const store = await kept.store();
    const formats: Readonly<Record<string, () => Promise<AsyncIterable<string>>>> = {
      json: async () => (await import("../comments/exchange/write-json.ts")).jsonOf(store),
      wxr: async () => {
        const { wxrOf } = await import("../comments/exchange/write-wxr.ts");
        const { readPublication } = await import("../desk/publication.ts");
        const { name, address, language } = readPublication();
        const site = { name, language, address: address.replace(/\/$/u, "") };
        return wxrOf(store, { ...site, articles: articles() });
      },
    };
    const chunks = await formats[format]?.();
    if (!chunks) throw new Error(`--format is “${format}”: write json or wxr`);
    await pipeline(Readable.from(chunks), createWriteStream(file, { flags: "wx" }));
    say(`The comments are in ${file}`);
  },

  async import(file, kept) {
    const { importComments } = await import("../comments/exchange/import-comments.ts");
    const { ImportError } = await import("../comments/exchange/import-error.ts");
    const known = articles();
    if (known.size === 0) throw new Error(`${REGISTER} lists no article: build the site first`);
    let store: Promise<ArchiveStore> | undefined;
    const taking: Pick<ArchiveStore, "bringIn"> = {
      async bringIn(comments) {
        store ??= kept.store();
        return (await store).bringIn(comments);
      },
    };
    const published = new Map([...known.values()].map(({ slug, published }) => [slug, published]));
    const { readPublication } = await import("../desk/publication.ts");
    const { anonymous } = messagesIn(readPublication().language).discussion;
    const { decoded } = await import("../comments/exchange/decode.ts");
    const chunks = decoded(createReadStream(file));
    const imported = await importComments(chunks, taking, { published, anonymous }).catch(
      (error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
        throw new Error(`${file}:${error.line}: ${error.message}`);
      },
    );
    for (const { line, sentence } of imported.doubts) warn(`${file}:${line}: ${sentence}`);
    if (imported.moreDoubts > 0) warn(`and ${imported.moreDoubts} more of the like`);
    for (const { article, address, comments } of imported.unmatched.slice(0, MANY)) {
      warn(
        `no article for ${address || "a page without address"}: ${comments} kept as “${article}”`,
      );
    }
    if (imported.unmatched.length > MANY) warn(`and ${imported.unmatched.length - MANY} more`);
    say(`${counted(imported.added)} taken in, ${imported.known} there already`);
  },
};

const counted = (comments: number) => `${comments} ${comments === 1 ? "comment" : "comments"}`;
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const warn = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** The articles of the last build, by slug. */
function articles(): Map<string, Article> {
  if (!existsSync(REGISTER)) return new Map();
  const list = JSON.parse(readFileSync(REGISTER, "utf8")) as Article[];
  return new Map(list.map((article) => [article.slug, article]));
}

async function keptWhere({ d1, local }: { d1?: string; local?: boolean }): Promise<Kept> {
  if (d1 === undefined && local) throw new Error("--local goes with --d1 DATABASE");
  if (d1 === undefined) return keptByEnvironment;
  const { keptInD1 } = await import("./kept-in-d1.ts");
  return keptInD1(d1, local ? "local" : "remote");
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options,
    allowPositionals: true,
  });
  const [name = "", file, ...others] = positionals;
  const work = Object.hasOwn(WORKS, name) ? WORKS[name] : undefined;
  if (values.help || !work || !file || others.length > 0) {
    process.stdout.write(help);
    return values.help ? 0 : 1;
  }
  const kept = await keptWhere(values);
  try {
    await work(file, kept, values.format);
  } finally {
    await kept.close();
  }
  return 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "this is a folder, where a file is wanted",
  EACCES: "this may not be read or written",
};

/** Why the work failed, in words. */
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
