import type { SiteFacts } from "./site-facts.ts";

/** Addresses of the site's pages, below the site's own. */
export const addresses = {
  front: "/",
  story: (slug: string) => `/articles/${slug}/`,
  changes: (slug: string) => `/articles/${slug}/changes/`,
  /** A quotation or a paragraph in the text of its story. */
  inStory: (slug: string, id: string) => `/articles/${slug}/#${id}`,
  quotation: (slug: string, id: string) => `/articles/${slug}/quotations/${id}/`,
  /** Share images. */
  card: "/card.png",
  /** A square of so many pixels. */
  icon: (size: number) => `/icon-${size}.png`,
  storyCard: (slug: string) => `/articles/${slug}/card.png`,
  quotationCard: (slug: string, id: string) => `/articles/${slug}/quotations/${id}/card.png`,
  /** List of the digests of withdrawn stories. */
  withdrawn: "/withdrawn.json",
  search: "/search/",
  sources: "/sources/",
  source: (id: string) => `/sources/${id}/`,
  places: "/places/",
  place: (id: string) => `/places/${id}/`,
  topics: "/topics/",
  authors: "/authors/",
  author: (id: string) => `/authors/${id}/`,
  corrections: "/corrections/",
  /** Shelves of a letter, of a list that begins at `list`. */
  letter: (list: string, letter: string) => `${list}letter/${letter}/`,
  topic: (id: string) => `/topics/${id}/`,
  archive: "/archive/",
  /** Of an ISO month, "2015-10". */
  month: (month: string) => `/archive/${month.replace("-", "/")}/`,
  /** Of an ISO date, "2015-10-15". */
  day: (day: string) => `/archive/${day.replaceAll("-", "/")}/`,
  /** Page `number`, counted from the oldest, of a list that begins at `list`. */
  page: (list: string, number: number) => `${list}page/${number}/`,
};

/** Lists with addresses that lead elsewhere: of what one story has, or of what is joined. */
export type MovedLists = "sources" | "places" | "topics";

/** Letter under which a shelf stands in lists of many, by its id. */
export const letterOf = (id: string): string => /^[a-z]/u.exec(id)?.[0] ?? "other";

/** Other formats of a story, with their addresses below the site. */
export const formatsOf = (slug: string) => [
  { href: `/articles/${slug}.json`, type: "application/json", title: "ninjs" },
  { href: `/articles/${slug}.xml`, type: "application/xml", title: "NITF" },
  { href: `/articles/${slug}.md`, type: "text/markdown", title: "Markdown" },
  { href: `/articles/${slug}.txt`, type: "text/plain", title: "Text" },
];

/** Absolute address of a page or file of the site. */
export function absoluteAddress(address: string, site: Pick<SiteFacts, "address">): string {
  return new URL(address, site.address).href;
}

/** Ids of the pages of a story's sources, by their ids in the article. */
export type SourcePages = ReadonlyMap<string, string>;

/** Absolute address of a source's page; undefined of a source that has none. */
export function sourceAddress(
  source: string,
  pages: SourcePages,
  site: Pick<SiteFacts, "address">,
): string | undefined {
  const id = pages.get(source);
  return id === undefined ? undefined : absoluteAddress(addresses.source(id), site);
}

/** Id of the source's page in its address, as `sourceAddress` writes it. */
export function sourceInAddress(address: string): string | undefined {
  const id = /\/sources\/([^/]+)\/$/u.exec(address)?.[1];
  return id && decodeURIComponent(id);
}
