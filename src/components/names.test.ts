import { expect, test } from "vitest";
import { namesMeant, namesWith } from "./names.ts";

const COUNTS = { "Ida Brandt": 2, Moscow: 1, "Moscow City Hall": 3, "José Branco": 5 };

test("names are found by a part of them, those in most stories first", () => {
  expect(namesWith("bran", COUNTS)).toEqual(["José Branco", "Ida Brandt"]);
});

test("case, accents and space around do not count", () => {
  expect(namesWith(" JOSE ", COUNTS)).toEqual(["José Branco"]);
  expect(namesWith("josé", { "Jose Marti": 1 })).toEqual(["Jose Marti"]);
});

test("all names are offered before anything is typed", () => {
  expect(namesWith("", COUNTS)).toHaveLength(4);
});

test("a name that is written out means that name alone, and a part of names all that have it", () => {
  expect(namesMeant("Moscow", COUNTS)).toEqual(["Moscow"]);
  expect(namesMeant("moscow", COUNTS)).toEqual(["Moscow City Hall", "Moscow"]);
  expect(namesMeant("zeppelin", COUNTS)).toEqual([]);
});

test("a word that every object has is no name", () => {
  expect(namesMeant("constructor", COUNTS)).toEqual([]);
});
