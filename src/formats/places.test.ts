import { expect, test } from "vitest";
import { placesIn } from "./places.ts";

test.each([
  ["STOCKHOLM", "Stockholm"],
  ["PORT-ELSE (Norlande)", "Port-Else (Norlande)"],
  ["DES MOINES, Iowa", "Des Moines, Iowa"],
  ["RIO DE JANEIRO", "Rio de Janeiro"],
  ["AIX-EN-PROVENCE", "Aix-En-Provence"],
  ["O’FALLON", "O’Fallon"],
  ["WASHINGTON D.C.", "Washington D.C."],
  ["Gaza City, Palestinian Territories", "Gaza City, Palestinian Territories"],
])("%s is %s", (printed, name) => {
  expect(placesIn(printed).map((place) => place.name)).toEqual([name]);
});

test("a story filed from two places is filed from each", () => {
  expect(placesIn("BEIRUT/GENEVA").map(({ id }) => id)).toEqual(["beirut", "geneva"]);
});

test("no dateline names no place", () => {
  expect(placesIn(null)).toEqual([]);
});
