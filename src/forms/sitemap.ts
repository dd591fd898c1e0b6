import type { Element } from "xast";
import { x } from "xastscript";
import { addresses } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { monthsOf } from "../archive/months.ts";
import { timeOf } from "../archive/order.ts";
import { type ListPage, pagesOf } from "../archive/pages.ts";
import { type House, whole } from "./house.ts";
import { moment } from "./moment.ts";
import { xmlDocument } from "./xml.ts";

/** A page of the site and when it last changed, an ISO 8601 day or time. */
export interface Listed {
  address: string;
  changed?: string | undefined;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** A file of a sitemap holds at most 50 000 addresses. */
const PER_FILE = 40_000;
/** A news sitemap holds at most 1000 stories, of two days: milliseconds. */
const NEWS = { stories: 1000, days: 2 * 24 * 60 * 60 * 1000 };

/** Every page that a search engine is to know, cut into files. */
export function sitemapFiles(archive: Archive): ListPage<Listed>[] {
  const { stories, topics, places, sources, days } = archive;
  const shelves = [
    ...[...topics.values()].map((shelf) => ({ shelf, address: addresses.topic(shelf.id) })),
    ...[...places.values()].map((shelf) => ({ shelf, address: addresses.place(shelf.id) })),
    ...[...sources.values()].map((shelf) => ({ shelf, address: addresses.source(shelf.id) })),
    ...[...days.values()].map((shelf) => ({ shelf, address: addresses.day(shelf.id) })),
  ];
  return pagesOf<Listed>(
    [
      { address: addresses.front, changed: stories[0]?.data.published },
      ...[addresses.sources, addresses.places, addresses.topics, addresses.archive, "/about/"].map(
        (address) => ({ address }),
      ),
      ...stories.flatMap(({ id, data }) => {
        const changed = data.updated ?? data.published;
        const quotations = data.quotes.filter(({ kind }) => kind !== "indirect");
        return [
          { address: addresses.story(id), changed },
          ...quotations.map((quote) => ({ address: addresses.quotation(id, quote.id), changed })),
        ];
      }),
      ...shelves.map(({ shelf, address }) => ({
        address,
        changed: shelf.stories[0]?.data.published,
      })),
      ...monthsOf(archive).map(({ month }) => ({ address: addresses.month(month) })),
    ],
    PER_FILE,
  );
}

/** One file of the sitemap. */
export function sitemap(pages: Listed[], house: House): string {
  const { timeZone } = house.publication;
  return xmlDocument(
    x(
      "urlset",
      { xmlns: NAMESPACE },
      pages.map(({ address, changed }) =>
        x("url", [
          x("loc", whole(address, house)),
          ...(changed ? [x("lastmod", moment(changed, timeZone))] : []),
        ]),
      ),
    ) as Element,
  );
}

/** The list of the sitemap's files. */
export function sitemapIndex(files: string[], house: House): string {
  return xmlDocument(
    x(
      "sitemapindex",
      { xmlns: NAMESPACE },
      files.map((file) => x("sitemap", [x("loc", whole(file, house))])),
    ) as Element,
  );
}

/** The stories of two days up to the newest, for news search; the build has no clock of its own. */
export function newsSitemap(house: House): string {
  const { name, language, timeZone } = house.publication;
  const { stories } = house.archive;
  const newest = stories[0] ? timeOf(stories[0].data.published, timeZone) : 0;
  const recent = stories
    .slice(0, NEWS.stories)
    .filter(({ data }) => timeOf(data.published, timeZone) >= newest - NEWS.days);
  const names = {
    xmlns: NAMESPACE,
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  };
  return xmlDocument(
    x(
      "urlset",
      names,
      recent.map(({ id, data }) =>
        x("url", [
          x("loc", whole(addresses.story(id), house)),
          x("news:news", [
            x("news:publication", [
              x("news:name", name),
              x("news:language", language.split("-")[0]),
            ]),
            x("news:publication_date", moment(data.published, timeZone)),
            x("news:title", data.headline),
          ]),
        ]),
      ),
    ) as Element,
  );
}
