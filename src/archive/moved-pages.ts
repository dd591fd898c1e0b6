import type { Join, SourcesFile } from "../desk/sources-file.ts";
import { addresses, letterOf, type MovedLists } from "../formats/addresses.ts";
import { slugOf } from "../newswire/slug.ts";
import type { Archive } from "./archive.ts";
import { keyed } from "./cache-key.ts";
import { addressOf } from "./names.ts";
import type { Shelf } from "./shelf.ts";
import { hasOwnPage } from "./shelf-pages.ts";

/** Redirects of sources, places or topics without a page, by their ids. */
export type Moved = Record<string, string>;

/** Joined names of each list. */
type Joined = Pick<SourcesFile, "join" | "places" | "topics">;

/** Functions that find the shelves of a list. */
interface List {
  joins: readonly Join[];
  idOf(name: string): string;
  ownAddress(id: string): string;
  hasPage(shelf: Shelf): boolean;
}

/**
 * Files with redirects for sources and places with one story, and for names that the publisher
 * joins in all stories; one file for each letter.
 */
export function movedPages(archive: Pick<Archive, MovedLists>, { join, places, topics }: Joined) {
  const lists: Record<MovedLists, List> = {
    sources: { joins: join, idOf: addressOf, ownAddress: addresses.source, hasPage: hasOwnPage },
    places: { joins: places, idOf: slugOf, ownAddress: addresses.place, hasPage: hasOwnPage },
    topics: { joins: topics, idOf: slugOf, ownAddress: addresses.topic, hasPage: () => true },
  };
  return (Object.keys(lists) as MovedLists[]).flatMap((list) =>
    filesOf(list, archive[list], lists[list]),
  );
}

function filesOf(
  list: MovedLists,
  shelves: ReadonlyMap<string, Shelf>,
  { joins, idOf, ownAddress, hasPage }: List,
) {
  const goalOf = (shelf: Shelf) =>
    hasPage(shelf) ? ownAddress(shelf.id) : addresses.story(shelf.stories[0]?.id ?? "");
  const alone = [...shelves.values()].filter((shelf) => !hasPage(shelf));
  const joined = joins
    .filter(({ stories }) => !stories)
    .flatMap(({ name, names }) =>
      names.map((each) => [idOf(each), shelves.get(idOf(name))] as const),
    )
    .flatMap(([id, shelf]) => (shelf && !shelves.has(id) ? [[id, goalOf(shelf)] as const] : []));
  const goals = [...joined, ...alone.map((shelf) => [shelf.id, goalOf(shelf)] as const)];
  return [...Map.groupBy(goals, ([id]) => letterOf(id))].map(([letter, group]) =>
    keyed({ list, letter }, { moved: Object.fromEntries(group) as Moved }),
  );
}
