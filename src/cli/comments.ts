import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { commentsUrl, openComments } from "./open-comments.ts";

const help = `Keeps the comments of a site safe, and moves them.

  npm run comments -- backup FILE                      copies the store to FILE, while the server goes on
  npm run comments -- restore FILE                     puts a backup in the place of what is in the store
  npm run comments -- export [--format json|wxr] FILE  writes every comment to FILE, without what tells of senders
  npm run comments -- import FILE                      takes in WordPress WXR, Disqus XML, or an export in JSON

The store is that of COMMENTS_DATABASE_URL, else data/comments.sqlite. Articles are those of the last build.
`;

const REGISTER = ".astro/articles.json";

const MANY = 20;

interface Article {
  slug: string;
  headline: string;
  published: string;
}

type Work = (file: string, format: string) => Promise<void>;

const WORKS: Readonly<Record<string, Work>> = {
  async backup(file) {
    const { backup } = await import("../comments/backup.ts");
    say(`${await backup(storeFile(), file)} comments are backed up in ${file}`);
  },

  async restore(file) {
    const { restore } = await import("../comments/backup.ts");
    const count = await restore(storeFile(), file, async (path) => {
      await openComments(`file:${path}`);
    });
    say(`${count} comments are restored from ${file}`);
  },

  async export(file, format) {
    if (existsSync(file))
      throw new Error(`${file} is there already: name another file, or delete it`);
    const store = await openComments();
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

  async import(file) {
    const { importComments } = await import("../comments/exchange/import-comments.ts");
    const { ImportError } = await import("../comments/exchange/import-error.ts");
    const known = articles();
    if (known.size === 0) throw new Error(`${REGISTER} lists no article: build the site first`);
    const store = await openComments();
    const published = new Map([...known.values()].map(({ slug, published }) => [slug, published]));
    const chunks = createReadStream(file, { encoding: "utf8" });
    const imported = await importComments(chunks, store, { published }).catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      throw new Error(`${file}:${error.line}: ${error.message}`);
    });
    for (const { line, sentence } of imported.doubts) warn(`${file}:${line}: ${sentence}`);
    if (imported.moreDoubts > 0) warn(`and ${imported.moreDoubts} more of the like`);
    for (const { article, address, comments } of imported.unmatched.slice(0, MANY)) {
      warn(
        `no article for ${address || "a page without address"}: ${comments} kept as “${article}”`,
      );
    }
    if (imported.unmatched.length > MANY) warn(`and ${imported.unmatched.length - MANY} more`);
    say(`${imported.added} comments taken in, ${imported.known} were there already`);
  },
};

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const warn = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** The articles of the last build, by slug. */
function articles(): Map<string, Article> {
  if (!existsSync(REGISTER)) return new Map();
  const list = JSON.parse(readFileSync(REGISTER, "utf8")) as Article[];
  return new Map(list.map((article) => [article.slug, article]));
}

/** The path of the store's file. */
function storeFile(): string {
  if (commentsUrl.startsWith("file:")) return commentsUrl.slice("file:".length);
  throw new Error(
    `${commentsUrl} is a server: back it up with its own tools, or export the comments as JSON`,
  );
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { format: { type: "string", default: "json" }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  const [name = "", file, ...others] = positionals;
  const work = Object.hasOwn(WORKS, name) ? WORKS[name] : undefined;
  if (values.help || !work || !file || others.length > 0) {
    process.stdout.write(help);
    return values.help ? 0 : 1;
  }
  await work(file, values.format);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  warn(error instanceof Error ? error.message : String(error));
  return 1;
});
