import { EVERY_STORY } from "../search/every-story.ts";
import { WORDS } from "../search/words.ts";
import { excerptOf } from "./excerpt.ts";
import { type NameCounts, namesMeant } from "./names.ts";
import type { Result } from "./search-result.ts";
import { missedWords, suggestedWords } from "./suggested-words.ts";

/** The part of Pagefind’s interface that is used here. */
interface Pagefind {
  init(): Promise<void>;
  mergeIndex(bundle: string): Promise<void>;
  filters(): Promise<Record<string, NameCounts>>;
  search(
    words: string,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: Found[] }>;
}

/** A story that was found; its record is loaded on request. */
export interface Found {
  data(): Promise<Result>;
}

const FOLDER = "/pagefind/";

/** Newest years whose words are suggested: those of each weigh some 35 kB. */
const MOST_YEARS = 3;

/**
 * Index of all stories, with one bundle for each year. The list of bundles is read again for each
 * search, so that an open page finds new stories and no withdrawn ones.
 */
export class SearchIndex {
  #bundles: string[] = [];
  #pagefind: Promise<Pagefind> | undefined;

  /**
   * Years with stories, newest first; starts loading the newest.
   *
   * @throws {Error} where there is no index, as during development
   */
  async years(): Promise<string[]> {
    const bundles = await readBundles();
    const [newest] = bundles;
    if (newest) void load(newest).then((pagefind) => pagefind.init());
    return bundles.map((name) => name.replace(/-.*/u, ""));
  }

  /** Names by which stories can be filtered, such as those of all sources, with their counts. */
  async names(filter: string): Promise<NameCounts> {
    const filters = await (await this.#open())?.filters();
    return filters?.[filter] ?? {};
  }

  /** Stories with these words, and with a name that matches the text typed for each filter. */
  async search(words: string | undefined, typed: Record<string, string>): Promise<Found[]> {
    const pagefind = await this.#open();
    if (!pagefind) return [];
    const counts = Object.keys(typed).length > 0 ? await pagefind.filters() : {};
    const meant = Object.entries(typed).map(
      ([filter, text]) => [filter, { any: namesMeant(text, counts[filter] ?? {}) }] as const,
    );
    if (meant.some(([, { any }]) => any.length === 0)) return [];
    const { results } = await pagefind.search(words ?? EVERY_STORY, {
      filters: Object.fromEntries(meant),
    });
    return results;
  }

  /** Words that find stories with the same filters, for ones that are mistyped. */
  async suggestion(
    words: string,
    typed: Record<string, string>,
    [first]: readonly Found[],
  ): Promise<string | undefined> {
    const { excerpt = "", meta = {} } = (await first?.data()) ?? {};
    const marked = excerptOf(excerpt).flatMap(({ text, isFound }) => (isFound ? text : []));
    const missed = missedWords(words, [...marked, ...Object.values<string>(meta)]);
    if (missed.length === 0) return undefined;
    const known = await Promise.all(this.#bundles.slice(0, MOST_YEARS).map(readWords));
    const suggested = suggestedWords(words, missed, known.flat());
    const finds = suggested ? await this.search(suggested, typed) : [];
    return finds.length > 0 ? suggested : undefined;
  }

  /** All bundles merged; undefined where there are none. */
  async #open(): Promise<Pagefind | undefined> {
    const bundles = await readBundles();
    if (bundles.join() !== this.#bundles.join()) {
      this.#bundles = bundles;
      this.#pagefind = merge(bundles);
      // A bundle may have been replaced in the meantime: the next search tries again.
      this.#pagefind?.catch(() => {
        this.#bundles = [];
      });
    }
    return this.#pagefind;
  }
}

/** Names of the bundles, newest year first. */
async function readBundles(): Promise<string[]> {
  const answer = await fetch(`${FOLDER}bundles.json`);
  if (!answer.ok) throw new Error("There is no index to search in: run npm run build");
  return answer.json();
}

/** Words of a bundle, the most usual first; none where its site had none yet. */
async function readWords(bundle: string): Promise<string[]> {
  const answer = await fetch(`${FOLDER}${bundle}/${WORDS}`);
  return answer.ok ? answer.json() : [];
}

function load(bundle: string): Promise<Pagefind> {
  return import(/* @vite-ignore */ `${FOLDER}${bundle}/pagefind.js`);
}

/** Merges bundles; undefined for none. */
function merge([newest, ...others]: string[]): Promise<Pagefind> | undefined {
  if (!newest) return undefined;
  return load(newest).then(async (pagefind) => {
    await Promise.all(others.map((bundle) => pagefind.mergeIndex(`${FOLDER}${bundle}/`)));
    return pagefind;
  });
}
