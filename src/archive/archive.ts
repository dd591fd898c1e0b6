import type { Joining } from "../desk/sources-file.ts";
import type { StoredStory } from "../desk/story.ts";
import { authorsOf } from "../formats/authors.ts";
import { placesOf } from "../formats/places.ts";
import type { Source } from "../newswire/article.ts";
import { publicationDay } from "../newswire/iso-dates.ts";
import { slugOf, uniqueIds } from "../newswire/slug.ts";
import { identifying } from "./joining.ts";
import { addressOf } from "./names.ts";
import { newestFirst } from "./order.ts";
import type { ArchivedSource, Shelf, SourcedQuote } from "./shelf.ts";
import { hasOwnPage } from "./shelf-pages.ts";

/** All published stories, and their connections. */
export interface Archive {
  /** Stories, newest first. */
  stories: StoredStory[];
  /** Index of each story in that order, by slug. */
  numbers: Map<string, number>;
  sources: Map<string, ArchivedSource>;
  places: Map<string, Shelf>;
  topics: Map<string, Shelf>;
  authors: Map<string, Shelf>;
  /** Days by ISO date, newest first. */
  days: Map<string, Shelf>;
  /**
   * Ids in the archive of each story's sources that have a page, by slug and then by their ids in
   * the article.
   */
  sourceIds: Map<string, Map<string, string>>;
}

/** Sorts stories into an archive, in one pass. */
export function makeArchive(
  filed: readonly StoredStory[],
  { timeZone, joining }: { timeZone: string; joining: Pick<Joining, "join" | "part"> },
): Archive {
  const stories = newestFirst(filed, timeZone);
  const topics = new Map<string, Shelf>();
  const authors = new Map<string, Shelf>();
  const places = new Map<string, Shelf>();
  const days = new Map<string, Shelf>();
  for (const story of stories) {
    const { published, topics: named = [] } = story.data;
    const day = publicationDay(published, timeZone) ?? published.slice(0, 10);
    put(story, { id: day, name: day }, days);
    for (const name of new Set(named)) put(story, { id: slugOf(name), name }, topics);
    for (const name of authorsOf(story.data)) put(story, { id: slugOf(name), name }, authors);
    for (const place of placesOf(story.data)) put(story, place, places);
  }
  return {
    stories,
    numbers: new Map(stories.map(({ id }, number) => [id, number])),
    topics,
    authors,
    places,
    days,
    ...sourcesIn(stories, joining),
  };
}

const NOTHING = { stories: [] };

function put(
  story: StoredStory,
  { id, name }: Omit<Shelf, "stories">,
  shelves: Map<string, Shelf>,
) {
  const shelf = shelves.get(id) ?? { id, name, stories: [] };
  if (shelf.stories.at(-1) !== story) shelf.stories.push(story);
  shelves.set(id, shelf);
}

/**
 * Assigns addresses from the oldest story on, so that later stories never take an address from an
 * earlier one.
 */
function sourcesIn(
  stories: StoredStory[],
  joining: Pick<Joining, "join" | "part">,
): Pick<Archive, "sources" | "sourceIds"> {
  const identify = identifying(joining);
  const unique = uniqueIds();
  const byKey = new Map<string, ArchivedSource>();
  const sourceIds = new Map<string, Map<string, string>>();
  for (const story of stories.toReversed()) {
    const own = new Map<string, string>();
    const quoted = new Map<string, { source: Source; said: SourcedQuote[] }>();
    for (const source of story.data.article.sources) {
      const key = identify(story.id, source);
      if (key === undefined || source.kind === "unnamed") continue;
      const { name, kind } = source;
      const archived: ArchivedSource = byKey.get(key) ?? {
        id: unique(addressOf(name)),
        name,
        kind,
        stories: [],
        said: [],
      };
      // Named as in the newest story.
      byKey.set(key, Object.assign(archived, { name, kind }));
      if (archived.stories.at(-1) !== story) archived.stories.push(story);
      own.set(source.id, archived.id);
      quoted.set(source.id, { source, said: archived.said });
    }
    sourceIds.set(story.id, own);
    for (const quote of story.data.quotes.toReversed()) {
      const found = quoted.get(quote.source ?? "");
      found?.said.push({ story, quote, source: found.source });
    }
  }
  for (const source of byKey.values()) {
    source.stories.reverse();
    source.said.reverse();
  }
  const sources = new Map([...byKey.values()].map((each) => [each.id, each]));
  for (const own of sourceIds.values()) {
    for (const [source, id] of own) {
      if (!hasOwnPage(sources.get(id) ?? NOTHING)) own.delete(source);
    }
  }
  return { sources, sourceIds };
}
