import { x } from "xastscript";
import { addresses } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { monthsOf } from "../archive/months.ts";
import { changedAt } from "../archive/order.ts";
import { type ListPage, pagesOf } from "../archive/pages.ts";
import { hasPage } from "../archive/quotation-pages.ts";
import { xmlOf } from "../comments/text/xml.ts";
import type { FiledStory } from "../desk/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import { moment } from "./moment.ts";
import { absoluteAddress, type PublishedSite } from "./published-site.ts";

/** A page of the site and when it last changed, an ISO 8601 day or time. */
export interface Listed {
  address: string;
  changed?: string | undefined;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** A file of a sitemap holds at most 50 000 addresses. */
const MAX_ADDRESSES_PER_FILE = 40_000;
/** A news sitemap holds at most 1000 stories, of two days: milliseconds. */
const NEWS = { stories: 1000, days: 2 * 24 * 60 * 60 * 1000 };

/** Whether a search engine is to know a page with these stories: not where all are samples. */
export const isListed = (stories: readonly FiledStory[]): boolean =>
  stories.some(({ data }) => !data.sample);

/** Every page that a search engine is to know, cut into files. */
export function sitemapFiles(archive: Archive, timeZone: string): ListPage<Listed>[] {
  const { topics, places, sources, days } = archive;
  const stories = archive.stories.filter((story) => isListed([story]));
  const shelves = [
    ...[...topics.values()].map((shelf) => ({ shelf, address: addresses.topic(shelf.id) })),
    ...[...places.values()].map((shelf) => ({ shelf, address: addresses.place(shelf.id) })),
    ...[...sources.values()].map((shelf) => ({ shelf, address: addresses.source(shelf.id) })),
    ...[...days.values()].map((shelf) => ({ shelf, address: addresses.day(shelf.id) })),
  ].filter(({ shelf }) => isListed(shelf.stories));
  const months = monthsOf(archive).filter(({ days }) =>
    days.some(({ stories }) => isListed(stories)),
  );
  return pagesOf<Listed>(
    [
      { address: addresses.front, changed: stories[0]?.data.published },
      ...[
        addresses.sources,
        addresses.places,
        addresses.topics,
        addresses.archive,
        addresses.corrections,
        addresses.search,
        "/about/",
      ].map((address) => ({ address })),
      ...stories.flatMap(({ id, data }) => {
        const changed = changedAt(data, timeZone);
        const quotations = data.quotes.filter(hasPage);
        return [
          { address: addresses.story(id), changed },
          ...quotations.map((quote) => ({ address: addresses.quotation(id, quote.id), changed })),
        ];
      }),
      ...shelves.map(({ shelf, address }) => ({
        address,
        changed: shelf.stories[0]?.data.published,
      })),
      ...months.map(({ month }) => ({ address: addresses.month(month) })),
    ],
    MAX_ADDRESSES_PER_FILE,
  );
}

/** One file of the sitemap. */
export function sitemap(pages: Listed[], site: PublishedSite): string {
  const { timeZone } = site.publication;
  return xmlOf(
    x(
      "urlset",
      { xmlns: NAMESPACE },
      pages.map(({ address, changed }) =>
        x("url", [
          x("loc", absoluteAddress(address, site)),
          ...(changed ? [x("lastmod", moment(changed, timeZone))] : []),
        ]),
      ),
    ),
  );
}

/** The list of the sitemap's files. */
export function sitemapIndex(files: string[], site: PublishedSite): string {
  return xmlOf(
    x(
      "sitemapindex",
      { xmlns: NAMESPACE },
      files.map((file) => x("sitemap", [x("loc", absoluteAddress(file, site))])),
    ),
  );
}

/**
 * The stories of the two days before a time, for news search, which reads it as soon as a site is
 * built: one that is not built again keeps naming stories that have grown old, and news search
 * passes over those.
 */
export function newsSitemap(site: PublishedSite, now: Date): string {
  const { name, timeZone } = site.publication;
  const recent = site.archive.stories
    .filter(({ data }) => {
      const age = now.getTime() - timeOf(data.published, timeZone);
      return !data.sample && age >= 0 && age <= NEWS.days;
    })
    .slice(0, NEWS.stories);
  const names = {
    xmlns: NAMESPACE,
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  };
  return xmlOf(
    x(
      "urlset",
      names,
      recent.map(({ id, data }) =>
        x("url", [
          x("loc", absoluteAddress(addresses.story(id), site)),
          x("news:news", [
            x("news:publication", [
              x("news:name", name),
              x("news:language", new Intl.Locale(data.language).language),
            ]),
            x("news:publication_date", moment(data.published, timeZone)),
            x("news:title", data.headline),
          ]),
        ]),
      ),
    ),
  );
}
