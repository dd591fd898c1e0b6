import { expect, test } from "vitest";
import { embargoBeside } from "./wire-embargo.ts";

const WHEN = { published: "2026-11-27T10:00:00Z", timeZone: "Europe/Berlin" };

const embargoOf = (facts: Partial<Parameters<typeof embargoBeside>[0]>) =>
  embargoBeside(
    { hold: null, notes: [], corrections: [], rights: null, slugline: null, ...facts },
    WHEN,
  );

test.each([
  ["EMBARGOED until 24 December 2026, 06:00 GMT", "2026-12-24T06:00:00Z"],
  ["Please note the embargo: 24 December, 06:00 GMT.", "2026-12-24T06:00:00Z"],
  ["Attention: Sperrfrist bis 24. Dezember 2026, 6.00 Uhr.", null],
  ["NOT FOR PUBLICATION BEFORE 0600 GMT DECEMBER 24", "2026-12-24T06:00:00Z"],
  ["Embargoed", null],
])("a note holds an item: %s", (note, until) => {
  expect(embargoOf({ notes: ["Adds quotes", note] })).toMatchObject({ until });
});

test.each([
  "Adds reaction to oil embargo",
  "Corrects day on which the embargo was imposed",
  "Embargo: none",
])("a note about another embargo, or none, holds nothing: %s", (note) => {
  expect(embargoOf({ notes: [note] })).toBeNull();
});

test("terms of use and the slug line hold an item as well", () => {
  expect(embargoOf({ rights: "Embargoed until 24 December 2026, 06:00 GMT" })).not.toBeNull();
  expect(embargoOf({ slugline: "EMBARGOED/FERRY" })).toMatchObject({ until: null });
});

test("a field without a time holds an item until the time that a note gives, or for good", () => {
  expect(embargoOf({ hold: "embargoed" })).toEqual({ text: "embargoed", until: null });
  expect(embargoOf({ hold: "24 December 2026, 06:00 GMT" })).toMatchObject({
    until: "2026-12-24T06:00:00Z",
  });
  expect(
    embargoOf({ hold: "embargoed", notes: ["Embargo: 24 December, 06:00 GMT"] }),
  ).toMatchObject({ until: "2026-12-24T06:00:00Z" });
});
