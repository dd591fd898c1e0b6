import { addresses } from "../formats/addresses.ts";
import type { Shelf } from "./archive.ts";
import { keyed } from "./cache-key.ts";
import { hasOwnPage } from "./shelf-pages.ts";

/** More sources or places than this are listed by letter, a page each. */
const MAX_ON_A_PAGE = 300;

/** A shelf as an index lists it. */
export interface Entry {
  id: string;
  name: string;
  /** The name as it is sorted: "Quill, Marta". */
  sortName: string;
  /** How many stories are on it, or of a source how many statements. */
  count: number;
}

/** Entries of an index, or the letters that they are listed under. */
export interface Index<E extends Entry = Entry> {
  entries: E[];
  letters: { letter: string; address: string }[];
}

/** Index of sources or places: all of them, or where they are many their letters. */
export function indexOf<E extends Entry>(entries: E[], list: string): Index<E> {
  if (entries.length <= MAX_ON_A_PAGE) return { entries, letters: [] };
  const letters = [...new Set(entries.map(letterOf))].sort();
  return {
    entries: [],
    letters: letters.map((letter) => ({ letter, address: addresses.letter(list, letter) })),
  };
}

/** Pages of the letters of an index; none where it lists all. */
export function letterPages<E extends Entry>(entries: E[]) {
  if (entries.length <= MAX_ON_A_PAGE) return [];
  return [...Map.groupBy(entries, letterOf)].map(([letter, entries]) =>
    keyed({ letter }, { letter, entries }),
  );
}

/** Places that have a page, as their index lists them. */
export const pagedEntries = (shelves: Iterable<Shelf>): Entry[] =>
  [...shelves].filter(hasOwnPage).map(entryOf);

/** A shelf as an index lists it. */
export const entryOf = ({ id, name, stories }: Shelf): Entry => ({
  id,
  name,
  sortName: name,
  count: stories.length,
});

/** Letter under which an entry stands: a to z, or "other" of names in another script. */
const letterOf = ({ sortName }: Entry): string =>
  /^[a-z]/u.exec(sortName.normalize("NFKD").toLowerCase())?.[0] ?? "other";
