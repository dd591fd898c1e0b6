import type { Element } from "xast";
import { x } from "xastscript";
import { xmlOf } from "./xml.ts";

/** A feed for Atom 1.0; addresses are absolute, times are ISO 8601. */
interface AtomFeed {
  id: string;
  title: string;
  subtitle?: string;
  /** Absolute addresses of the page of the feed, and of the feed itself. */
  home: string;
  self: string;
  author: string;
  /** BCP 47 tag. */
  language: string;
  /** Entries, newest first. */
  entries: readonly AtomEntry[];
}

/** An entry of a feed; addresses are absolute, times are ISO 8601. */
interface AtomEntry {
  /** Id of the entry, which is its address. */
  id: string;
  title: string;
  /** Language of the entry, where it is not the feed's. */
  language?: string;
  published: string;
  updated: string;
  authors: readonly string[];
  topics?: readonly string[];
  summary?: string;
  /** Copyright notice and terms of use. */
  rights?: string | undefined;
  html: string;
  enclosure?: { address: string; type: string } | undefined;
}

/** A feed as Atom 1.0; the time of a feed without entries is the beginning of 1970. */
export function atomOf({ entries, ...feed }: AtomFeed): string {
  const updated = Math.max(0, ...entries.map((entry) => Date.parse(entry.updated)));
  return xmlOf(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language }, [
      x("id", feed.id),
      x("title", feed.title),
      ...optional("subtitle", feed.subtitle),
      x("link", { rel: "alternate", type: "text/html", href: feed.home }),
      x("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      x("updated", new Date(updated).toISOString()),
      x("author", [x("name", feed.author)]),
      ...entries.map(entryOf),
    ]),
  );
}

function entryOf({ enclosure, topics = [], ...entry }: AtomEntry) {
  return x("entry", { "xml:lang": entry.language }, [
    x("id", entry.id),
    x("title", entry.title),
    x("link", { rel: "alternate", type: "text/html", href: entry.id }),
    ...(enclosure
      ? [x("link", { rel: "enclosure", type: enclosure.type, href: enclosure.address })]
      : []),
    x("published", entry.published),
    x("updated", entry.updated),
    ...entry.authors.map((author) => x("author", [x("name", author)])),
    ...topics.map((term) => x("category", { term })),
    ...optional("summary", entry.summary),
    ...optional("rights", entry.rights),
    x("content", { type: "html" }, entry.html),
  ]);
}

function optional(name: string, text: string | undefined): Element[] {
  return text === undefined ? [] : [x(name, text) as Element];
}
