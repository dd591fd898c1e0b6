import { expect, test } from "vitest";
import type { Shelf } from "./archive.ts";
import { indexOf, letterPages } from "./letters.ts";

/** A shelf of stories that an index does not look into. */
const shelf = (id: string, count: number): Shelf => ({
  id,
  name: id.toUpperCase(),
  stories: new Array(count),
});

const few = [shelf("ana-lima", 2), shelf("bo-brand", 1)];
const many = Array.from({ length: 400 }, (_, number) =>
  shelf(`${["ana", "bo", "123"][number % 3]}-${number}`, 2),
);

test("a few sources stand in the index itself, those of one story left out", () => {
  expect(indexOf(few, "/sources/")).toEqual({
    entries: [{ id: "ana-lima", name: "ANA-LIMA", count: 2 }],
    letters: [],
  });
  expect(letterPages(few)).toEqual([]);
});

test("of many sources the index leads to the letters, and each stands under one", () => {
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
