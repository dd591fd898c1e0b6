import type { Element, ElementContent, Text } from "hast";
import { addresses } from "../archive/addresses.ts";
import type { Said } from "../archive/archive.ts";
import { allCorrections, type CorrectedStory } from "../archive/corrections.ts";
import { changedAt } from "../archive/order.ts";
import { hasPage } from "../archive/quotation-pages.ts";
import { quoteWords } from "../archive/quote-words.ts";
import type { FiledStory } from "../desk/story.ts";
import { messagesIn } from "../messages/messages.ts";
import { bodyHtml, htmlOf } from "./body.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { authorsOf, type House, whole } from "./house.ts";
import { typeOf } from "./image-type.ts";
import { notesOf } from "./notes.ts";

/** How many items a feed holds. */
const LENGTH = 30;

/** A list of the site that can be followed. */
export interface Followed {
  /** Address of the list without its slashes: "topics/syria"; empty of the front page. */
  list: string;
  title: string;
  /** The newest first. */
  items(): FeedItem[];
}

/** Every list that has feeds: the front page, topics, places, sources and corrections. */
export function followed(house: House): Followed[] {
  const { stories, topics, places, sources } = house.archive;
  const { name, timeZone, language } = house.publication;
  const list = (address: string) => address.replaceAll(/^\/|\/$/gu, "");
  const titled = (title: string) => `${title} – ${name}`;
  const filed = (stories: FiledStory[]) => () =>
    stories.slice(0, LENGTH).map((story) => storyItem(story, house));
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
          .slice(0, LENGTH)
          .map((said) => saidItem(said, house)),
    })),
    {
      list: list(addresses.corrections),
      title: titled(messagesIn(language).site.corrections),
      items: () =>
        allCorrections(stories, timeZone)
          .slice(0, LENGTH)
          .map((corrected) => correctionItem(corrected, house)),
    },
  ];
}

/** The feed of a list. */
export function feedOf({ list, title, items }: Followed, house: House): Feed {
  return {
    title,
    description: house.publication.tagline,
    home: whole(list === "" ? "/" : `/${list}/`, house),
    items: items(),
  };
}

/** A story as an item with all of its text. */
function storyItem(story: FiledStory, house: House): FeedItem {
  const { summary, lead } = story.data;
  return {
    ...factsOf(story, house),
    address: whole(addresses.story(story.id), house),
    summary: summary ?? lead,
    html: bodyHtml(story, house.publication.address) + paragraphs(notesOf(story, house)),
  };
}

/** The facts of a story that every item about it carries, none of which needs its text. */
function factsOf(story: FiledStory, house: House): Omit<FeedItem, "address" | "summary" | "html"> {
  const { headline, published, topics, language, image } = story.data;
  return {
    title: headline,
    published,
    updated: changedAt(story.data, house.publication.timeZone),
    language,
    authors: authorsOf(story.data),
    topics: topics ?? [],
    picture: image && {
      address: whole(encodeURI(image.src), house),
      type: typeOf(image.src),
      alt: image.alt,
      credit: image.credit,
      size: image.size,
    },
  };
}

/** What a source says between marks, as an item. */
function saidItem({ story, quote, source }: Said, house: House): FeedItem {
  const words = quoteWords(quote, story.data.language);
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
    ...factsOf(story, house),
    address: whole(addresses.quotation(story.id, quote.id), house),
    title: words,
    summary: `${source.name}: ${words}`,
    html,
  };
}

/** A correction as an item that leads to it. */
function correctionItem({ story, correction }: CorrectedStory, house: House): FeedItem {
  const { id, date, text } = correction;
  return {
    ...factsOf(story, house),
    address: `${whole(addresses.story(story.id), house)}#${id}`,
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
