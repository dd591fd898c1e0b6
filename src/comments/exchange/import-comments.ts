import type { ArchiveStore } from "../store/store-archive.ts";
import { withinBounds } from "./bounds.ts";
import { ImportError } from "./import-error.ts";
import type { Intake } from "./intake.ts";
import { matchArticle } from "./match-article.ts";
import { disqusReading } from "./read-disqus.ts";
import { readJson } from "./read-json.ts";
import { wxrReading } from "./read-wxr.ts";
import { readXml, type XmlReading } from "./read-xml.ts";
import { Staging } from "./staging.ts";

const REMEDY = "use a WordPress export (WXR), a Disqus export (XML), or a JSON export of Crosshead";

/** Comments stored in one transaction. */
const BATCH_SIZE = 200;

/** Facts about the site that an import needs. */
interface ImportTarget {
  /** Day or time (ISO 8601) of publication, by slug. */
  published: ReadonlyMap<string, string>;
  /** Name for authors without a visible one. */
  anonymous: string;
}

/** Result of an import. */
interface Imported {
  /** Number of comments that were not in the store before. */
  added: number;
  /** Number of comments that were in the store already. */
  known: number;
  /** Comments left out or changed, with their lines in the file. */
  doubts: { line: number; sentence: string }[];
  /** Number of further doubts, which are not listed. */
  moreDoubts: number;
  /**
   * Pages of the file that are no article of the site; their comments are stored under that slug.
   */
  unmatched: { article: string; address: string; comments: number }[];
}

const MAX_DOUBTS = 1000;

/**
 * Imports the comments of a file into the store: WordPress WXR, Disqus XML, or the JSON of our own
 * exports. Comments that are already in the store stay unchanged.
 *
 * @throws {ImportError} where the file cannot be read; then nothing is stored
 */
export async function importComments(
  chunks: AsyncIterable<string>,
  store: Pick<ArchiveStore, "bringIn">,
  { published, anonymous }: ImportTarget,
): Promise<Imported> {
  const staging = new Staging();
  const doubts: Imported["doubts"] = [];
  let moreDoubts = 0;
  let isEmpty = true;
  const intake: Intake = {
    anonymous,
    page: (page) => staging.page(page),
    comment(incoming) {
      isEmpty = false;
      const { comment, cuts } = withinBounds(incoming);
      const { originId, line } = comment;
      for (const cut of cuts) this.doubt(line, `comment ${originId} ${cut}`);
      if (staging.comment(comment)) return;
      this.doubt(line, `comment ${originId} is in the file twice: the second is left out`);
    },
    doubt(line, sentence) {
      isEmpty = false;
      if (doubts.length < MAX_DOUBTS) doubts.push({ line, sentence });
      else moreDoubts += 1;
    },
  };
  try {
    await read(chunks, intake);
    if (isEmpty) {
      throw new ImportError(1, "there is no comment in this file, which may be a feed", REMEDY);
    }
    const uprooted = staging.sort();
    if (uprooted > 0) {
      const replies =
        uprooted === 1 ? "1 reply, which answers" : `${uprooted} replies, which answer`;
      intake.doubt(1, `${replies} a comment that is not imported: now at the start of a thread`);
    }
    const pages = new Map(
      staging
        .pages()
        .map((page) => [page.key, { ...page, ...matchArticle(page.addresses, published) }]),
    );
    const counts = { added: 0, known: 0 };
    for (const batch of batches(staging.inOrder())) {
      const rows = batch.map(({ comment, page, line }) => {
        const { article = "without-address" } = pages.get(page) ?? {};
        const created = comment.created ?? timeOf(published.get(article));
        if (!comment.created) {
          intake.doubt(
            line,
            `comment ${comment.originId} has no time, or one in the future: it gets the time of its story`,
          );
        }
        return { ...comment, article, created };
      });
      const added = await store.bringIn(rows);
      counts.added += added;
      counts.known += rows.length - added;
    }
    const unmatched = [...pages.values()]
      .filter(({ known }) => !known)
      .map(({ article, addresses, comments }) => ({
        article,
        address: addresses.find((address) => address.includes("/")) ?? addresses[0] ?? "",
        comments,
      }));
    return { ...counts, doubts, moreDoubts, unmatched };
  } finally {
    staging.close();
  }
}

const timeOf = (published: string | undefined) => new Date(published ?? 0).toISOString();

function* batches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Reads an export; the format is detected from its first characters. */
async function read(chunks: AsyncIterable<string>, intake: Intake): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const start = first.done ? "" : first.value.replace(/^\ufeff/u, "");
  async function* all() {
    yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
  }
  if (start.trimStart().startsWith("{")) return readJson(all(), intake);
  if (!start.trimStart().startsWith("<")) {
    throw new ImportError(1, "this is neither XML nor JSON", REMEDY);
  }
  return readXml(all(), readingOf(intake));
}

/** Reads WordPress or Disqus, by the file's first element. */
function readingOf(intake: Intake): XmlReading {
  const readings: Record<string, (intake: Intake) => XmlReading> = {
    rss: wxrReading,
    disqus: disqusReading,
  };
  let reading: XmlReading | undefined;
  return {
    open(path, line, id) {
      reading ??= readings[path]?.(intake);
      if (!reading) {
        throw new ImportError(
          line,
          `the file begins with <${path}>`,
          "comments are read from <rss> of WordPress and <disqus> of Disqus",
        );
      }
      reading.open(path, line, id);
    },
    close: (path, text, line) => reading?.close(path, text, line),
  };
}
