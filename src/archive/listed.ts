import type { StoredStory } from "../desk/story.ts";
import { addresses } from "../formats/addresses.ts";
import { changedAt } from "../formats/corrections.ts";
import { hasPage } from "../formats/quotations.ts";
import type { Listed } from "../formats/sitemap.ts";
import type { Archive } from "./archive.ts";
import { monthsOf } from "./months.ts";
import { type ListPage, pagesOf } from "./pages.ts";

/** A file of a sitemap holds at most 50 000 addresses. */
const MAX_ADDRESSES_PER_FILE = 40_000;

/** Whether a search engine is to know a page with these stories: not where all are samples. */
export const isListed = (stories: readonly StoredStory[]): boolean =>
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
