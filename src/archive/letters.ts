import { addresses, letterOf } from "../formats/addresses.ts";
import { keyed } from "./cache-key.ts";
import type { Shelf } from "./shelf.ts";
import { hasOwnPage } from "./shelf-pages.ts";

/** Most sources or places on one page of an index; more are split by letter. */
const MAX_ON_A_PAGE = 300;

/** A shelf in an index. */
export interface Entry {
  id: string;
  name: string;
  /** Name for sorting: "Quill, Marta". */
  sortName: string;
  /** Number of stories, or, for a source, of statements. */
  count: number;
}

/** Entries of an index, or its letters. */
export interface Index<E extends Entry = Entry> {
  entries: E[];
  letters: { letter: string; address: string }[];
}

/** Index of sources or places: all of them or, if they are many, their letters. */
export function indexOf<E extends Entry>(entries: E[], list: string): Index<E> {
  if (entries.length <= MAX_ON_A_PAGE) return { entries, letters: [] };
  const letters = [...new Set(entries.map(letterIn))].sort();
  return {
    entries: [],
    letters: letters.map((letter) => ({ letter, address: addresses.letter(list, letter) })),
  };
}

/** Pages for the letters of an index; none where it has one page. */
export function letterPages<E extends Entry>(entries: E[]) {
  if (entries.length <= MAX_ON_A_PAGE) return [];
  return [...Map.groupBy(entries, letterIn)].map(([letter, entries]) =>
    keyed({ letter }, { letter, entries }),
  );
}

/** Places with a page, as entries of their index. */
export const pagedEntries = (shelves: Iterable<Shelf>): Entry[] =>
  [...shelves].filter(hasOwnPage).map(entryOf);

/** A shelf as an entry of an index. */
export const entryOf = ({ id, name, stories }: Shelf): Entry => ({
  id,
  name,
  sortName: name,
  count: stories.length,
});

/** Letter of an entry: a to z, or "other" for names in another script. */
const letterIn = ({ sortName }: Entry): string =>
  letterOf(sortName.normalize("NFKD").toLowerCase());
