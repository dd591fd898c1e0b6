import type { StoredStory } from "../desk/story.ts";
import { absoluteAddress, addresses } from "../formats/addresses.ts";
import type { Feed, FeedItem } from "../formats/feed.ts";
import { correctionItem, quotationItem, storyItem } from "../formats/feed-items.ts";
import { hasPage } from "../formats/quotations.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { FiledStory } from "../formats/story.ts";
import { messagesIn } from "../messages/messages.ts";
import type { Archive } from "./archive.ts";
import { allCorrections } from "./corrections.ts";
import type { ArchivedSource, Shelf } from "./shelf.ts";
import { hasFeed } from "./shelf-pages.ts";

/** Most items in a feed. */
const MAX_ITEMS = 30;

/** Opens a story with its text, for its full text in feeds. */
type Open = (story: StoredStory) => FiledStory;

/** A list of the site with a feed. */
export interface Followed {
  /** Path of the list without outer slashes, "topics/syria"; empty for the front page. */
  list: string;
  title: string;
  /** Stories, or parts of stories, in its feed, newest first. */
  shown: readonly object[];
  items(): FeedItem[];
}

/** Lists that have feeds in all formats: the front page and corrections. */
export function followed({ stories }: Archive, site: SiteFacts, open: Open): Followed[] {
  const { name, timeZone, language } = site;
  return [
    ofStories("/", name, stories, { site, open }),
    following(
      addresses.corrections,
      titled(messagesIn(language).site.corrections, site),
      allCorrections(stories, timeZone),
      ({ story, correction }) => correctionItem(story, correction, site),
    ),
  ];
}

/** Topics, authors, places and sources that have a feed, in one format each. */
export function followedShelves(
  { topics, authors, places, sources }: Archive,
  site: SiteFacts,
  open: Open,
): Followed[] {
  const shelves = (all: ReadonlyMap<string, Shelf>, address: (id: string) => string) =>
    [...all.values()]
      .filter(hasFeed)
      .map(({ id, name, stories }) =>
        ofStories(address(id), titled(name, site), stories, { site, open }),
      );
  return [
    ...shelves(topics, addresses.topic),
    ...shelves(authors, addresses.author),
    ...shelves(places, addresses.place),
    ...[...sources.values()].filter(hasFeed).map((source) => ofSource(source, site)),
  ];
}

function ofStories(
  address: string,
  title: string,
  stories: readonly StoredStory[],
  { site, open }: { site: SiteFacts; open: Open },
): Followed {
  return following(address, title, stories, (story) => {
    const item = storyItems.get(story) ?? storyItem(open(story), site);
    storyItems.set(story, item);
    return item;
  });
}

/** Feed items of stories, as the lists of a site share their stories. */
const storyItems = new WeakMap<StoredStory, FeedItem>();

function ofSource({ id, name, said }: ArchivedSource, site: SiteFacts): Followed {
  const inMarks = said.filter(({ quote }) => hasPage(quote));
  return following(addresses.source(id), titled(name, site), inMarks, ({ story, quote, source }) =>
    quotationItem(story, quote, source, site),
  );
}

function following<T extends object>(
  address: string,
  title: string,
  all: readonly T[],
  itemOf: (each: T) => FeedItem,
): Followed {
  const shown = all.slice(0, MAX_ITEMS);
  const list = address.replaceAll(/^\/|\/$/gu, "");
  return { list, title, shown, items: () => shown.map(itemOf) };
}

const titled = (title: string, { name }: SiteFacts) => `${title} – ${name}`;

/** Feed of a list. */
export function feedOf(
  { list, title, items }: Followed,
  site: SiteFacts & { tagline: string },
): Feed {
  return {
    title,
    description: site.tagline,
    home: absoluteAddress(list === "" ? "/" : `/${list}/`, site),
    items: items(),
  };
}
