import { expect, test } from "vitest";
import { nameKey } from "../newswire/people/name-key.ts";
import { addressOf, isFullName, surnameIn } from "./names.ts";

test.each([
  ["person", "Marta Quill", true],
  ["person", "Jean-Luc van der Berg", true],
  ["person", "Quill", false],
  ["person", "M. Quill", false],
  ["organisation", "Harbour Board", true],
  ["organisation", "NATO", true],
  ["organisation", "the ministry", false],
  ["organisation", "The ministry", false],
  ["organisation", "وزارة الخارجية", true],
  ["place", "Moscow", true],
  ["unnamed", "A military source", false],
] as const)("a %s called “%s” is one in all stories: %s", (kind, name, full) => {
  expect(isFullName({ kind, name })).toBe(full);
});

test("an article, capitals, spaces and the shape of an apostrophe make no other name", () => {
  expect(nameKey("The Sailors’  Union")).toBe(nameKey("sailors' union"));
  expect(nameKey("José Marin")).not.toBe(nameKey("Jose Marin"));
});

test("the article is no part of the address", () => {
  expect(addressOf("The Harbour Board")).toBe("harbour-board");
});

test.each([
  ["Marta Quill", "Marta ", "Quill", ""],
  ["Robert De Niro", "Robert ", "De Niro", ""],
  ["Ursula von der Leyen", "Ursula von der ", "Leyen", ""],
  ["Martin King Jr.", "Martin ", "King", " Jr."],
  ["Putin", "", "Putin", ""],
])("the last name of %s is told from the rest", (name, before, surname, after) => {
  expect(surnameIn(name)).toEqual({ before, surname, after });
});
