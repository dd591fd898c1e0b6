import type { SiteFacts } from "./site-facts.ts";

/** Paths of the site's pages. */
export const addresses = {
  front: "/",
  story: (slug: string) => `/articles/${slug}/`,
  changes: (slug: string) => `/articles/${slug}/changes/`,
  /** Path of a quotation or a paragraph in its story. */
  inStory: (slug: string, id: string) => `/articles/${slug}/#${id}`,
  quotation: (slug: string, id: string) => `/articles/${slug}/quotations/${id}/`,
  /** Path of the share image. */
  card: "/card.png",
  /** Path of the square icon with a side of `size` pixels. */
  icon: (size: number) => `/icon-${size}.png`,
  storyCard: (slug: string) => `/articles/${slug}/card.png`,
  quotationCard: (slug: string, id: string) => `/articles/${slug}/quotations/${id}/card.png`,
  /** Path of the list of digests of withdrawn stories. */
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
  /** Path of the shelves under a letter, in a list at the path `list`. */
  letter: (list: string, letter: string) => `${list}letter/${letter}/`,
  topic: (id: string) => `/topics/${id}/`,
  archive: "/archive/",
  /** Path of an ISO month, "2015-10". */
  month: (month: string) => `/archive/${month.replace("-", "/")}/`,
  /** Path of an ISO date, "2015-10-15". */
  day: (day: string) => `/archive/${day.replaceAll("-", "/")}/`,
  /** Path of page `number`, counted from the oldest, of a list at the path `list`. */
  page: (list: string, number: number) => `${list}page/${number}/`,
};

/** Lists some of whose addresses redirect: from shelves with one story, and from joined names. */
export type MovedLists = "sources" | "places" | "topics";

/** Slug of a story in its addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Letter of a shelf in long lists, by its id. */
export const letterOf = (id: string): string => /^[a-z]/u.exec(id)?.[0] ?? "other";

/** Other formats of a story, with their paths. */
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

/** Absolute address of a source's page; undefined for a source without a page. */
export function sourceAddress(
  source: string,
  pages: SourcePages,
  site: Pick<SiteFacts, "address">,
): string | undefined {
  const id = pages.get(source);
  return id === undefined ? undefined : absoluteAddress(addresses.source(id), site);
}

/** Id of a source's page in an address that `sourceAddress` made. */
export function sourceInAddress(address: string): string | undefined {
  const id = /\/sources\/([^/]+)\/$/u.exec(address)?.[1];
  return id && decodeURIComponent(id);
}
