import type { Element, ElementContent, Text } from "hast";
import { addresses } from "../archive/addresses.ts";
import type { Archive, Said } from "../archive/archive.ts";
import { quoteWords } from "../archive/quote-words.ts";
import type { FiledStory } from "../desk/story.ts";
import { bodyHtml, htmlOf } from "./body.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { authorsOf, type House, whole } from "./house.ts";

/** How many items a feed holds. */
const LENGTH = 30;

/** A list of the site that can be followed. */
export interface Followed {
  /** Address of the list without its slashes: "topics/syria"; empty of the front page. */
  list: string;
  title: string;
  items: FeedSource;
}

type FeedSource = { stories: FiledStory[] } | { said: Said[] };

/** Every list that has feeds: the front page, topics, places and sources. */
export function followed({ stories, topics, places, sources }: Archive, name: string): Followed[] {
  const list = (address: string) => address.replaceAll(/^\/|\/$/gu, "");
  const titled = (title: string) => `${title} – ${name}`;
  return [
    { list: "", title: name, items: { stories } },
    ...[...topics.values()].map((topic) => ({
      list: list(addresses.topic(topic.id)),
      title: titled(topic.name),
      items: { stories: topic.stories },
    })),
    ...[...places.values()].map((place) => ({
      list: list(addresses.place(place.id)),
      title: titled(place.name),
      items: { stories: place.stories },
    })),
    ...[...sources.values()].map((source) => ({
      list: list(addresses.source(source.id)),
      title: titled(source.name),
      items: { said: source.said.filter(({ quote }) => quote.kind !== "indirect") },
    })),
  ];
}

/** The feed of a list. */
export function feedOf({ list, title, items }: Followed, house: House): Feed {
  return {
    title,
    description: house.publication.tagline,
    home: whole(list === "" ? "/" : `/${list}/`, house),
    items:
      "said" in items
        ? items.said.slice(0, LENGTH).map((said) => saidItem(said, house))
        : items.stories.slice(0, LENGTH).map((story) => storyItem(story, house)),
  };
}

function storyItem(story: FiledStory, house: House): FeedItem {
  const { headline, summary, lead, published, updated, topics } = story.data;
  return {
    address: whole(addresses.story(story.id), house),
    title: headline,
    summary: summary ?? lead,
    html: bodyHtml(story, house.publication.address),
    published,
    updated: updated ?? published,
    authors: authorsOf(story.data),
    topics: topics ?? [],
  };
}

/** What a source says between marks, as an item. */
function saidItem({ story, quote, source }: Said, house: House): FeedItem {
  const words = quoteWords(quote);
  const home = whole(addresses.story(story.id), house);
  const link = element("a", { href: home }, [text(story.data.headline)]);
  const html = htmlOf({
    type: "root",
    children: [
      element("blockquote", {}, [element("p", {}, [text(words)])]),
      element("p", {}, [text(`${source.name} – `), link]),
    ],
  });
  return {
    ...storyItem(story, house),
    address: whole(addresses.quotation(story.id, quote.id), house),
    title: words,
    summary: `${source.name}: ${words}`,
    html,
  };
}

const text = (value: string): Text => ({ type: "text", value });

const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element => ({ type: "element", tagName, properties, children });
