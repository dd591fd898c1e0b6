import type { Article } from "../comments/moderate/moderation-visit.ts";
import { BoundedMap } from "../comments/store/bounded-map.ts";
import type { SourcePages } from "../formats/addresses.ts";
import { addresses, letterOf, type MovedLists } from "../formats/addresses.ts";
import { passagesOf } from "../formats/passages.ts";
import type { FiledStory } from "../formats/story.ts";
import { sourcePagesIn, storyIn } from "../formats/story-document.ts";
import { withdrawnDigest } from "../formats/withdrawn.ts";

/** Public files of a release of the site, as the handler reads them. */
export interface SiteFiles {
  /** Text of the file at an address below the site; undefined where there is none. */
  read(address: string): Promise<string | undefined>;
  /** Bytes of the file at an address below the site; undefined where there is none. */
  bytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** A story as it is published, and the pages of its sources. */
export interface PublishedStory extends FiledStory {
  sources: SourcePages;
}

/** Limit of the cache of articles. */
const MAX_CACHED = 500;

/** Limit of the cache of files that say where addresses lead. */
const MAX_MOVED = 60;

/** File with the addresses of an earlier site. */
export const REDIRECTS = "/shells/moved/addresses.json";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Stories of a release: a story is there where its `.json` is. */
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

  /** Story with all that its formats say; undefined where there is none under this slug. */
  async story(slug: string): Promise<PublishedStory | undefined> {
    if (!SLUG.test(slug)) return undefined;
    const text = await this.#files.read(`/articles/${slug}.json`);
    if (text === undefined) return undefined;
    const document: unknown = JSON.parse(text);
    return { ...storyIn(document), sources: sourcePagesIn(document) };
  }

  /** Slugs of stories that have moved, by the former ones, at which there is no story any more. */
  async moves(): Promise<ReadonlyMap<string, string>> {
    if (this.#moves) return this.#moves;
    const text = await this.#files.read("/shells/moved/stories.json");
    this.#moves = new Map<string, string>(Object.entries(JSON.parse(text ?? "{}")));
    return this.#moves;
  }

  /** Address that took the place of one of an earlier site, by its path; undefined of any other. */
  async redirect(path: string): Promise<string | undefined> {
    this.#redirects ??= redirectsIn(await this.#files.read(REDIRECTS));
    return this.#redirects.get(path.replace(/\/$/u, ""));
  }

  /** Tests whether a story was published under this slug, and is withdrawn. */
  async isWithdrawn(slug: string): Promise<boolean> {
    this.#withdrawn ??= new Set(JSON.parse((await this.#files.read(addresses.withdrawn)) ?? "[]"));
    return this.#withdrawn.size > 0 && this.#withdrawn.has(await withdrawnDigest(slug));
  }

  /** Slugs but for those of withdrawn stories. */
  async withoutWithdrawn(slugs: readonly string[]): Promise<string[]> {
    const withdrawn = await Promise.all(slugs.map((slug) => this.isWithdrawn(slug)));
    return slugs.filter((_, number) => !withdrawn[number]);
  }

  /** Address that the one of a source, place or topic without a page leads to. */
  async movedShelf(list: MovedLists, id: string): Promise<string | undefined> {
    const address = `/shells/moved/${list}/${letterOf(id)}.json`;
    const known = this.#moved.get(address);
    if (known) return known.get(id);
    const text = await this.#files.read(address);
    const moved = new Map<string, string>(Object.entries(JSON.parse(text ?? "{}")));
    this.#moved.set(address, moved);
    return moved.get(id);
  }

  /** Article as its discussion has to know it; undefined where there is no such story. */
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

/** Redirects in their file, by old paths without a slash at the end. */
function redirectsIn(text = "{}"): Map<string, string> {
  const entries = Object.entries<string>(JSON.parse(text));
  return new Map(entries.map(([from, to]) => [decodeURI(from).replace(/\/$/u, ""), to]));
}
