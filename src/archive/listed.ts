import type { StoredStory } from "../desk/story.ts";
import { addresses } from "../formats/addresses.ts";
import { changedAt } from "../formats/corrections.ts";
import { hasPage } from "../formats/quotations.ts";
import type { Listed } from "../formats/sitemap.ts";
import type { Archive } from "./archive.ts";
import { monthsOf } from "./months.ts";
import { hasOwnPage, isListed } from "./shelf-pages.ts";

/**
 * Most addresses in a file of the sitemap: fewer than the limit of 50 000, as each story makes the
 * last file anew.
 */
const MAX_ADDRESSES_PER_FILE = 10_000;

/** A file of the sitemap. */
interface SitemapFile {
  /** Name without its extension. */
  name: string;
  items: Listed[];
}

/**
 * All pages for search engines, split into files: one of lists, and others of stories with their
 * quotations, counted from the oldest, so that a full file stays the same.
 *
 * @param pages - addresses of the publisher's own pages
 */
export function sitemapFiles(
  archive: Archive,
  timeZone: string,
  pages: readonly string[] = [],
): SitemapFile[] {
  const stories = archive.stories.filter((story) => isListed([story])).toReversed();
  const files: SitemapFile[] = [{ name: "lists", items: listsIn(archive, pages, stories.at(-1)) }];
  for (const { id, data } of stories) {
    const changed = changedAt(data, timeZone);
    const own = [
      { address: addresses.story(id), changed },
      ...data.quotes
        .filter(hasPage)
        .map((quote) => ({ address: addresses.quotation(id, quote.id), changed })),
    ];
    const last = files.at(-1);
    if (files.length > 1 && last && last.items.length + own.length <= MAX_ADDRESSES_PER_FILE) {
      last.items.push(...own);
    } else files.push({ name: String(files.length), items: own });
  }
  return files;
}

/** Front page, shelves, months and all other pages that belong to no story. */
function listsIn(
  archive: Archive,
  pages: readonly string[],
  newest: StoredStory | undefined,
): Listed[] {
  const { topics, authors, places, sources, days } = archive;
  const shelves = [
    ...[...topics.values()].map((shelf) => ({ shelf, address: addresses.topic(shelf.id) })),
    ...[...authors.values()].map((shelf) => ({ shelf, address: addresses.author(shelf.id) })),
    ...[...places.values()]
      .filter(hasOwnPage)
      .map((shelf) => ({ shelf, address: addresses.place(shelf.id) })),
    ...[...sources.values()]
      .filter(hasOwnPage)
      .map((shelf) => ({ shelf, address: addresses.source(shelf.id) })),
    ...[...days.values()].map((shelf) => ({ shelf, address: addresses.day(shelf.id) })),
  ].filter(({ shelf }) => isListed(shelf.stories));
  const months = monthsOf(archive).filter(({ days }) =>
    days.some(({ stories }) => isListed(stories)),
  );
  return [
    { address: addresses.front, changed: newest?.data.published },
    ...[
      addresses.sources,
      addresses.places,
      addresses.topics,
      addresses.authors,
      addresses.archive,
      addresses.corrections,
      addresses.search,
      ...new Set(["/about/", ...pages]),
    ].map((address) => ({ address })),
    ...shelves.map(({ shelf, address }) => ({
      address,
      changed: shelf.stories[0]?.data.published,
    })),
    ...months.map(({ month }) => ({ address: addresses.month(month) })),
  ];
}
