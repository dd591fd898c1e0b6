import type { Article } from "../comments/moderate/moderation-visit.ts";
import { BoundedMap } from "../comments/store/bounded-map.ts";
import {
  addresses,
  letterOf,
  type MovedLists,
  SLUG,
  type SourcePages,
} from "../formats/addresses.ts";
import { passagesOf } from "../formats/passages.ts";
import type { FiledStory } from "../formats/story.ts";
import { sourcePagesIn, storyIn } from "../formats/story-document.ts";
import { withdrawnDigest } from "../formats/withdrawn.ts";

/** Public files of a release, for the handler. */
export interface SiteFiles {
  /** Text of the file at a path on the site; undefined where there is none. */
  read(address: string): Promise<string | undefined>;
  /** Bytes of the file at a path on the site; undefined where there is none. */
  bytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** A published story, and the pages of its sources. */
export interface PublishedStory extends FiledStory {
  sources: SourcePages;
}

/** Limit of the cache of articles. */
const MAX_CACHED = 500;

/** Limit of the cache of redirect files. */
const MAX_MOVED = 60;

/** File with redirects from an earlier site. */
export const REDIRECTS = "/shells/moved/addresses.json";

/** Stories of a release: a story exists if its `.json` does. */
export class Stories {
  readonly #files: SiteFiles;
  readonly #moved = new BoundedMap<string, Map<string, string>>(MAX_MOVED);
  readonly #articles = new BoundedMap<string, Article>(MAX_CACHED);

  #withdrawn: ReadonlySet<string> | undefined;
  #redirects: ReadonlyMap<string, string> | undefined;
  #moves: ReadonlyMap<string, string> | undefined;

  constructor(files: SiteFiles) {
    this.#files = files;
  }

  /** A story with all data of its formats; undefined for an unknown slug. */
  async story(slug: string): Promise<PublishedStory | undefined> {
    if (!SLUG.test(slug)) return undefined;
    const text = await this.#files.read(`/articles/${slug}.json`);
    if (text === undefined) return undefined;
    const document: unknown = JSON.parse(text);
    return { ...storyIn(document), sources: sourcePagesIn(document) };
  }

  /** Current slugs of moved stories, by former ones that have no story any more. */
  async moves(): Promise<ReadonlyMap<string, string>> {
    if (this.#moves) return this.#moves;
    this.#moves = mapIn(await this.#files.read("/shells/moved/stories.json"));
    return this.#moves;
  }

  /** Replacement of a path on an earlier site; undefined for any other path. */
  async redirect(path: string): Promise<string | undefined> {
    this.#redirects ??= redirectsIn(await this.#files.read(REDIRECTS));
    return this.#redirects.get(path.replace(/\/$/u, ""));
  }

  /** Tests whether a story with this slug was published and is withdrawn. */
  async isWithdrawn(slug: string): Promise<boolean> {
    this.#withdrawn ??= new Set(JSON.parse((await this.#files.read(addresses.withdrawn)) ?? "[]"));
    return this.#withdrawn.size > 0 && this.#withdrawn.has(await withdrawnDigest(slug));
  }

  /** Slugs without those of withdrawn stories. */
  async withoutWithdrawn(slugs: readonly string[]): Promise<string[]> {
    const withdrawn = await Promise.all(slugs.map((slug) => this.isWithdrawn(slug)));
    return slugs.filter((_, number) => !withdrawn[number]);
  }

  /** Address to which a source, place or topic without a page redirects. */
  async movedShelf(list: MovedLists, id: string): Promise<string | undefined> {
    const address = `/shells/moved/${list}/${letterOf(id)}.json`;
    const known = this.#moved.get(address);
    if (known) return known.get(id);
    const moved = mapIn(await this.#files.read(address));
    this.#moved.set(address, moved);
    return moved.get(id);
  }

  /** Article for its discussion; undefined where there is no such story. */
  async article(slug: string): Promise<Article | undefined> {
    const known = this.#articles.get(slug);
    if (known) return known;
    const story = await this.story(slug);
    if (!story) return undefined;
    const { headline, published, language, comments } = story.data;
    const passages = passagesOf(story.data);
    const facts = { slug, headline, published, language, comments };
    const article = { ...facts, passages: async () => passages };
    this.#articles.set(slug, article);
    return article;
  }
}

/** Texts by their keys in a file of JSON; none without the file. */
const mapIn = (text = "{}"): Map<string, string> => new Map(Object.entries(JSON.parse(text)));

/** Redirects in their file, by old paths without a slash at the end. */
function redirectsIn(text: string | undefined): Map<string, string> {
  const entries = [...mapIn(text)];
  return new Map(entries.map(([from, to]) => [decodeURI(from).replace(/\/$/u, ""), to]));
}
