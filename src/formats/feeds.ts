import type { Element, ElementContent, Text } from "hast";
import { addresses } from "../archive/addresses.ts";
import type { SourcedQuote } from "../archive/archive.ts";
import { allCorrections, type CorrectedStory } from "../archive/corrections.ts";
import { changedAt } from "../archive/order.ts";
import { hasPage } from "../archive/quotation-pages.ts";
import { quoteText } from "../archive/quote-text.ts";
import type { FiledStory } from "../desk/story.ts";
import { messagesIn } from "../messages/messages.ts";
import { bodyHtml, htmlOf } from "./body.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { typeOf } from "./image-type.ts";
import { notesOf } from "./notes.ts";
import { absoluteAddress, authorsOf, type PublishedSite } from "./published-site.ts";

/** Limit of items in a feed. */
const MAX_ITEMS = 30;

/** A list of the site that can be followed. */
export interface Followed {
  /** Address of the list without its slashes: "topics/syria"; empty of the front page. */
  list: string;
  title: string;
  /** The newest first. */
  items(): FeedItem[];
}

/** Every list that has feeds: the front page, topics, places, sources and corrections. */
export function followed(site: PublishedSite): Followed[] {
  const { stories, topics, places, sources } = site.archive;
  const { name, timeZone, language } = site.publication;
  const list = (address: string) => address.replaceAll(/^\/|\/$/gu, "");
  const titled = (title: string) => `${title} – ${name}`;
  const filed = (stories: FiledStory[]) => () =>
    stories.slice(0, MAX_ITEMS).map((story) => storyItem(story, site));
  return [
    { list: "", title: name, items: filed(stories) },
    ...[...topics.values()].map((topic) => ({
      list: list(addresses.topic(topic.id)),
      title: titled(topic.name),
      items: filed(topic.stories),
    })),
    ...[...places.values()].map((place) => ({
      list: list(addresses.place(place.id)),
      title: titled(place.name),
      items: filed(place.stories),
    })),
    ...[...sources.values()].map((source) => ({
      list: list(addresses.source(source.id)),
      title: titled(source.name),
      items: () =>
        source.said
          .filter(({ quote }) => hasPage(quote))
          .slice(0, MAX_ITEMS)
          .map((said) => quoteItem(said, site)),
    })),
    {
      list: list(addresses.corrections),
      title: titled(messagesIn(language).site.corrections),
      items: () =>
        allCorrections(stories, timeZone)
          .slice(0, MAX_ITEMS)
          .map((corrected) => correctionItem(corrected, site)),
    },
  ];
}

/** The feed of a list. */
export function feedOf({ list, title, items }: Followed, site: PublishedSite): Feed {
  return {
    title,
    description: site.publication.tagline,
    home: absoluteAddress(list === "" ? "/" : `/${list}/`, site),
    items: items(),
  };
}

/** A story as an item with all of its text. */
function storyItem(story: FiledStory, site: PublishedSite): FeedItem {
  const { summary, lead } = story.data;
  return {
    ...factsOf(story, site),
    address: absoluteAddress(addresses.story(story.id), site),
    summary: summary ?? lead,
    html: bodyHtml(story.data, site.publication.address) + paragraphs(notesOf(story, site)),
  };
}

/** The facts of a story that every item about it carries, none of which needs its text. */
function factsOf(
  story: FiledStory,
  site: PublishedSite,
): Omit<FeedItem, "address" | "summary" | "html"> {
  const { headline, published, topics, language, image } = story.data;
  return {
    title: headline,
    published,
    updated: changedAt(story.data, site.publication.timeZone),
    language,
    authors: authorsOf(story.data),
    topics: topics ?? [],
    picture: image && {
      address: absoluteAddress(encodeURI(image.src), site),
      type: typeOf(image.src),
      alt: image.alt,
      credit: image.credit,
      size: image.size,
    },
  };
}

/** Feed item for a quotation of a source. */
function quoteItem({ story, quote, source }: SourcedQuote, site: PublishedSite): FeedItem {
  const words = quoteText(quote, story.data.language);
  const home = absoluteAddress(addresses.story(story.id), site);
  const link = element("a", { href: home }, [text(story.data.headline)]);
  const html = htmlOf({
    type: "root",
    children: [
      element("blockquote", {}, [element("p", {}, [text(words)])]),
      element("p", {}, [text(`${source.name} – `), link]),
    ],
  });
  return {
    ...factsOf(story, site),
    address: absoluteAddress(addresses.quotation(story.id, quote.id), site),
    title: words,
    summary: `${source.name}: ${words}`,
    html,
  };
}

/** A correction as an item that leads to it. */
function correctionItem({ story, correction }: CorrectedStory, site: PublishedSite): FeedItem {
  const { id, date, text } = correction;
  return {
    ...factsOf(story, site),
    address: `${absoluteAddress(addresses.story(story.id), site)}#${id}`,
    summary: text,
    html: paragraphs([text]),
    published: date,
    updated: date,
  };
}

const paragraphs = (texts: string[]) =>
  htmlOf({ type: "root", children: texts.map((each) => element("p", {}, [text(each)])) });

const text = (value: string): Text => ({ type: "text", value });

const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element => ({ type: "element", tagName, properties, children });
