import type { Element } from "xast";
import { x } from "xastscript";
import { atomOf } from "../comments/text/atom.ts";
import { xmlOf } from "../comments/text/xml.ts";
import { moment, rssMoment } from "./moment.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Content of a feed in any format; addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page of the feed. */
  home: string;
  /** Items, newest first. */
  items: FeedItem[];
}

/** An item of a feed. */
export interface FeedItem {
  address: string;
  title: string;
  summary: string;
  /** Full text as HTML. */
  html: string;
  /** ISO 8601 days or times. */
  published: string;
  updated: string;
  /** BCP 47 tag. */
  language: string;
  /** Credits: people, or else the agency. */
  authors: string[];
  topics: string[];
  /** Copyright notice and terms of use. */
  rights?: string | undefined;
  picture?: FeedPicture | undefined;
}

/** The picture of an item, with its absolute address. */
interface FeedPicture {
  address: string;
  /** Media type: "image/jpeg". */
  type: string;
  alt: string;
  credit: string;
  /** Pixels. */
  size?: { width: number; height: number } | undefined;
}

/** A feed as RSS 2.0. */
export function rss(feed: Feed, { language, timeZone }: SiteFacts): string {
  const names = {
    version: "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
  };
  const items = feed.items.map((item) =>
    x("item", [
      x("title", item.title),
      x("link", item.address),
      x("guid", { isPermaLink: "true" }, item.address),
      x("pubDate", rssMoment(item.published, timeZone)),
      ...(item.updated === item.published
        ? []
        : [x("atom:updated", moment(item.updated, timeZone))]),
      ...item.authors.map((author) => x("dc:creator", author)),
      ...item.topics.map((topic) => x("category", topic)),
      x("dc:language", item.language),
      x("description", item.summary),
      x("content:encoded", item.html),
      ...(item.rights ? [x("dc:rights", item.rights)] : []),
      ...mediaOf(item),
    ]),
  );
  return xmlOf(
    x("rss", names, [
      x("channel", [
        x("title", feed.title),
        x("link", feed.home),
        x("description", feed.description),
        x("language", language),
        x("atom:link", { rel: "self", type: "application/rss+xml", href: `${feed.home}feed.xml` }),
        ...items,
      ]),
    ]),
  );
}

/** Picture of an item as elements of Media RSS. */
function mediaOf({ picture }: FeedItem): Element[] {
  if (!picture) return [];
  const { address: url, type, size, alt, credit } = picture;
  const sides = size && { width: String(size.width), height: String(size.height) };
  return [
    x("media:content", { url, type, medium: "image", ...sides }, [
      x("media:description", { type: "plain" }, alt),
      x("media:credit", credit),
    ]) as Element,
  ];
}

/** A feed as Atom 1.0. */
export function atom(feed: Feed, { name, language, timeZone }: SiteFacts): string {
  return atomOf({
    id: feed.home,
    title: feed.title,
    subtitle: feed.description,
    home: feed.home,
    self: `${feed.home}atom.xml`,
    author: name,
    language,
    entries: feed.items.map(({ address: id, published, updated, picture, ...item }) => ({
      ...item,
      id,
      published: moment(published, timeZone),
      updated: moment(updated, timeZone),
      enclosure: picture,
    })),
  });
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed, { language, timeZone }: SiteFacts): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: `${feed.home}feed.json`,
    language,
    items: feed.items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      ...(item.picture && { image: item.picture.address }),
      date_published: moment(item.published, timeZone),
      date_modified: moment(item.updated, timeZone),
      authors: item.authors.map((name) => ({ name })),
      tags: item.topics,
      language: item.language,
    })),
  });
}
