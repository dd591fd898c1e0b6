import { expect, test } from "vitest";
import { type Entry, indexOf, letterPages, pagedEntries } from "./letters.ts";
import type { Shelf } from "./shelf.ts";

/** A shelf of stories whose content does not matter. */
const shelf = (id: string, count: number): Shelf => ({
  id,
  name: id.toUpperCase(),
  stories: new Array(count),
});

const few = pagedEntries([shelf("ana-lima", 2), shelf("bo-brand", 1)]);
const many: Entry[] = Array.from({ length: 400 }, (_, number) => {
  const sortName = `${["Åna", "bo", "بو"][number % 3]} ${number}`;
  return { id: `n-${number}`, name: "N", sortName, count: 2 };
});

test("a few places stand in the index itself, those of one story left out", () => {
  expect(indexOf(few, "/places/")).toEqual({
    entries: [{ id: "ana-lima", name: "ANA-LIMA", sortName: "ANA-LIMA", count: 2 }],
    letters: [],
  });
  expect(letterPages(few)).toEqual([]);
});

test("of many sources the index leads to the letters, and each stands under that of its sorted name", () => {
  expect(indexOf(many, "/sources/")).toEqual({
    entries: [],
    letters: [
      { letter: "a", address: "/sources/letter/a/" },
      { letter: "b", address: "/sources/letter/b/" },
      { letter: "other", address: "/sources/letter/other/" },
    ],
  });
  const listed = letterPages(many).flatMap(({ props }) => props.entries.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
});
