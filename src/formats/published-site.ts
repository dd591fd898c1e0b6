import { addresses } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import type { Publication } from "../desk/publication.ts";
import type { FiledStory } from "../desk/story.ts";

/** Publication and archive, which every format of a story needs beside the story. */
export interface PublishedSite {
  publication: Publication;
  archive: Archive;
}

/** Absolute address of a page or file of the site. */
export function absoluteAddress(
  address: string,
  { publication }: Pick<PublishedSite, "publication">,
): string {
  return new URL(address, publication.address).href;
}

/** Authors of a story: from its front matter, else its byline. */
export function authorsOf({ authors, article }: FiledStory["data"]): string[] {
  return authors ?? article.byline?.authors ?? [];
}

/** The whole address of a source's page; undefined of a source that is not named. */
export function sourceAddress(
  story: FiledStory,
  source: string,
  site: PublishedSite,
): string | undefined {
  const id = site.archive.sourceIds.get(story.id)?.get(source);
  return id === undefined ? undefined : absoluteAddress(addresses.source(id), site);
}

/** Other formats of a story, with their addresses below the site. */
export const formatsOf = (slug: string) => [
  { href: `/articles/${slug}.json`, type: "application/json", title: "ninjs" },
  { href: `/articles/${slug}.xml`, type: "application/xml", title: "NITF" },
  { href: `/articles/${slug}.md`, type: "text/markdown", title: "Markdown" },
  { href: `/articles/${slug}.txt`, type: "text/plain", title: "Text" },
];
