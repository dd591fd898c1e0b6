import { absoluteAddress, addresses } from "../formats/addresses.ts";
import type { Feed, FeedItem } from "../formats/feed.ts";
import { correctionItem, quotationItem, storyItem } from "../formats/feed-items.ts";
import { hasPage } from "../formats/quotations.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { FiledStory } from "../formats/story.ts";
import { messagesIn } from "../messages/messages.ts";
import type { Archive } from "./archive.ts";
import { allCorrections } from "./corrections.ts";

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
export function followed(archive: Archive, site: SiteFacts): Followed[] {
  const { stories, topics, places, sources } = archive;
  const { name, timeZone, language } = site;
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
          .map(({ story, quote, source }) => quotationItem(story, quote, source, site)),
    })),
    {
      list: list(addresses.corrections),
      title: titled(messagesIn(language).site.corrections),
      items: () =>
        allCorrections(stories, timeZone)
          .slice(0, MAX_ITEMS)
          .map(({ story, correction }) => correctionItem(story, correction, site)),
    },
  ];
}

/** The feed of a list. */
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
