import { expect, test } from "vitest";
import { type Identity, itemKey, replacedKeys, sluglineKey } from "./story-key.ts";

const facts = (given: Partial<Identity>): Identity => ({
  format: "NewsML-G2",
  id: null,
  version: null,
  provider: "Norda",
  slugline: null,
  replaces: [],
  published: "2026-11-28T14:30:00+01:00",
  updated: null,
  ...given,
});

test.each([
  ["urn:newsml:norda.example:20261128:quay:2", "2", "urn:newsml:norda.example:20261128:quay"],
  ["urn:newsml:norda.example:20261128:quay:12A", "12", "urn:newsml:norda.example:20261128:quay"],
  ["urn:newsml:norda.example:20261128:quay", "2", "urn:newsml:norda.example:20261128:quay"],
  ["urn:newsml:norda.example::4077", "7", "urn:newsml:norda.example::4077"],
  ["tag:norda.example,2026:quay:3", "3", "tag:norda.example,2026:quay"],
  ["https://norda.example/items/2026", "4", "https://norda.example/items/2026"],
  ["quay-4077", "4", "norda/quay-4077"],
  ["20261128:NOR:4077:1", null, "norda/20261128:nor:4077"],
  ["0c2d9f10-6a0e-4f2b-9d3c-5b1f7e8a9d21_02", null, "norda/0c2d9f10-6a0e-4f2b-9d3c-5b1f7e8a9d21"],
])("the key of %s, version %s, is %s", (id, version, key) => {
  expect(itemKey(facts({ id, version }))).toBe(key);
});

test("two agencies with the same identifier have two items, and one with a URN has one", () => {
  const ofTwo = (id: string) =>
    new Set(["Norda", "Sula"].map((provider) => itemKey(facts({ id, provider })))).size;
  expect(ofTwo("4077")).toBe(2);
  expect(ofTwo("urn:newsml:norda.example:20261128:quay")).toBe(1);
});

test.each(["urn:newsml:norda.example", "urn:newsml:norda.example:20261128::", null])(
  "%s names no item",
  (id) => {
    expect(itemKey(facts({ id, slugline: "Quay" }))).toBeNull();
    expect(sluglineKey(facts({ id, slugline: "Quay" }))).toBe("norda/2026-11-28/quay");
  },
);

test("the numbers of messages are those of a day, and none is a version", () => {
  const numbered = facts({ format: "IPTC 7901", id: "nor123 4 pl 97" });
  expect(itemKey(numbered)).toBe("norda/2026-11-28/nor123 4 pl 97");
});

test("a number that is all that an identifier names is no version", () => {
  for (const id of ["urn:norda:2", "tag:norda.example,2026:2"])
    for (const version of ["1", "2"]) expect(itemKey(facts({ id, version }))).toBe(id);
});

test("a slug line is the same whatever version it tells of", () => {
  const lines = ["Quay-Fire", "Quay-Fire, 1st Lead", "BC-Quay-Fire", "QUAY FIRE UPDATE 2"];
  const keys = lines.map((slugline) => sluglineKey(facts({ format: "ANPA 1312", slugline })));
  expect(new Set(keys)).toEqual(new Set(["norda/2026-11-28/quay fire"]));
});

test("a slug line ties no items that have identifiers", () => {
  expect(sluglineKey(facts({ id: "4077", slugline: "Quay" }))).toBeNull();
});

test("an item that is replaced is found whatever version of it is named", () => {
  const replaces = ["urn:newsml:norda.example:20261128:alert:1", "77", "urn:newsml:norda.example"];
  expect(replacedKeys(facts({ replaces }))).toEqual([
    "urn:newsml:norda.example:20261128:alert",
    "norda/77",
  ]);
});
