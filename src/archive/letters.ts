import { addresses, letterOf } from "../formats/addresses.ts";
import type { Shelf } from "./archive.ts";
import { keyed } from "./cache-key.ts";
import { hasOwnPage } from "./shelf-pages.ts";

/** More sources or places than this are listed by letter, a page each. */
const MAX_ON_A_PAGE = 300;

/** A source or place as an index lists it. */
export interface Entry {
  id: string;
  name: string;
  count: number;
}

/** Entries of an index, or the letters that they are listed under. */
export interface Index {
  entries: Entry[];
  letters: { letter: string; address: string }[];
}

/** Index of the sources or places that have a page: all of them, or where they are many their letters. */
export function indexOf(shelves: Iterable<Shelf>, list: string): Index {
  const entries = entriesOf(shelves);
  if (entries.length <= MAX_ON_A_PAGE) return { entries, letters: [] };
  const letters = [...new Set(entries.map(({ id }) => letterOf(id)))].sort();
  return {
    entries: [],
    letters: letters.map((letter) => ({ letter, address: addresses.letter(list, letter) })),
  };
}

/** Pages of the letters of an index; none where it lists all. */
export function letterPages(shelves: Iterable<Shelf>) {
  const entries = entriesOf(shelves);
  if (entries.length <= MAX_ON_A_PAGE) return [];
  return [...Map.groupBy(entries, ({ id }) => letterOf(id))].map(([letter, entries]) =>
    keyed({ letter }, { letter, entries }),
  );
}

const entriesOf = (shelves: Iterable<Shelf>): Entry[] =>
  [...shelves].filter(hasOwnPage).map(entryOf);

/** A shelf as an index lists it. */
export const entryOf = ({ id, name, stories }: Shelf): Entry => ({
  id,
  name,
  count: stories.length,
});
