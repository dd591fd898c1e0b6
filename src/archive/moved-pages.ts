import { letterOf, type MovedLists } from "../formats/addresses.ts";
import type { Archive, Shelf } from "./archive.ts";
import { keyed } from "./cache-key.ts";
import { hasOwnPage } from "./shelf-pages.ts";

/** Slugs of stories, by the ids of the sources or places that only they have. */
export type Moved = Record<string, string>;

/** Files that say where the addresses of sources and places without a page lead, one a letter. */
export function movedPages({ sources, places }: Pick<Archive, MovedLists>) {
  return [...filesOf("sources", sources), ...filesOf("places", places)];
}

function filesOf(list: MovedLists, shelves: ReadonlyMap<string, Shelf>) {
  const alone = [...shelves.values()].filter((shelf) => !hasOwnPage(shelf));
  return [...Map.groupBy(alone, ({ id }) => letterOf(id))].map(([letter, group]) => {
    const moved: Moved = Object.fromEntries(
      group.map(({ id, stories }) => [id, stories[0]?.id ?? ""]),
    );
    return keyed({ list, letter }, { moved });
  });
}
