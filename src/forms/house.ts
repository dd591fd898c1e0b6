import { addresses } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import type { Publication } from "../desk/publication.ts";
import type { FiledStory } from "../desk/story.ts";

/** What every form of a story needs to know beside the story. */
export interface House {
  publication: Publication;
  archive: Archive;
}

/** The whole address of something on the site. */
export function whole(address: string, { publication }: Pick<House, "publication">): string {
  return new URL(address, publication.address).href;
}

/** Who wrote a story, as its front matter says, else its byline. */
export function authorsOf({ authors, article }: FiledStory["data"]): string[] {
  return authors ?? article.byline?.authors ?? [];
}

/** The whole address of a source's page; undefined of a source that is not named. */
export function sourceAddress(story: FiledStory, source: string, house: House): string | undefined {
  const id = house.archive.sourceIds.get(story.id)?.get(source);
  return id === undefined ? undefined : whole(addresses.source(id), house);
}

/** The other forms of a story and where they stand below the site. */
export const formsOf = (slug: string) => [
  { href: `/articles/${slug}.json`, type: "application/json", title: "ninjs" },
  { href: `/articles/${slug}.xml`, type: "application/xml", title: "NITF" },
  { href: `/articles/${slug}.md`, type: "text/markdown", title: "Markdown" },
  { href: `/articles/${slug}.txt`, type: "text/plain", title: "Text" },
];
