/** A format of feeds: its file name, media type and title. */
export interface FeedFormat {
  file: string;
  type: string;
  title: string;
}

/** Formats of a feed, by file name beside its list. */
export const FEED_FORMATS: readonly FeedFormat[] = [
  { file: "feed.xml", type: "application/rss+xml", title: "RSS" },
  { file: "atom.xml", type: "application/atom+xml", title: "Atom" },
  { file: "feed.json", type: "application/feed+json", title: "JSON Feed" },
];

/** Format of the feeds of topics, places and sources. */
export const SHELF_FORMATS = FEED_FORMATS.slice(0, 1);

/** Feed links of a list at a path, for the head of its page. */
export function feedLinks(
  list: string,
  title: string,
  formats: readonly FeedFormat[] = SHELF_FORMATS,
) {
  return formats.map((format) => ({
    href: `${list}${format.file}`,
    type: format.type,
    title: `${title} (${format.title})`,
  }));
}
