/** The formats that every list is followed in, by the name of the file beside it. */
export const FEED_FORMATS = [
  { file: "feed.xml", type: "application/rss+xml", title: "RSS" },
  { file: "atom.xml", type: "application/atom+xml", title: "Atom" },
  { file: "feed.json", type: "application/feed+json", title: "JSON Feed" },
] as const;

/** Links to the feeds of a list that begins at an address, for the head of its page. */
export function feedLinks(list: string, title: string) {
  return FEED_FORMATS.map((format) => ({
    href: `${list}${format.file}`,
    type: format.type,
    title: `${title} (${format.title})`,
  }));
}
