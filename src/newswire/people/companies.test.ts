import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const sources = (copy: string) =>
  readCopy(`Plant to close\n\n${copy}`).article.sources.map(({ name, kind }) => [name, kind]);

test.each([
  [
    "Brandt Optics, Inc. (NYSE: BRO) said it would close the plant. Brandt Optics said “we regret it”.",
    "Brandt Optics, Inc.",
  ],
  [
    "Brandt Optics (Nasdaq: BRO) said it would close the plant. Brandt Optics said “we regret it”.",
    "Brandt Optics",
  ],
  [
    "Brandt Foods PLC (LON: BRF) said it would close the plant. Brandt Foods said “we regret it”.",
    "Brandt Foods PLC",
  ],
  [
    "Brandt & Lang LLP said it would close the plant. Brandt & Lang said “we regret it”.",
    "Brandt & Lang LLP",
  ],
  [
    "Sorel Optics, Ltd. said it would close the plant. Sorel said “we regret it”.",
    "Sorel Optics, Ltd.",
  ],
])("a company is one source under one name: %s", (copy, name) => {
  expect(sources(copy)).toEqual([[name, "organisation"]]);
});

test("a person with the name of a company stays a person", () => {
  const copy =
    "Karin Brandt said it would close the plant. Brandt Optics, Inc. said it would keep the plant.";
  expect(sources(copy)).toEqual([
    ["Karin Brandt", "person"],
    ["Brandt Optics, Inc.", "organisation"],
  ]);
});

test.each([
  "Brandt Holdings sells to makers such as Arden Corp, Sorel Group and Lang Industries.",
  "Brandt Holdings works for Arden Corp, Sorel Group and Lang Industries.",
  "Brandt Holdings, which serves clients including Arden Corp and Lang Industries, is closing.",
])("“the company” is not the last of a list of others: %s", (copy) => {
  expect(sources(`${copy} The company said it would hire forty people.`)).toEqual([
    ["Brandt Holdings", "organisation"],
  ]);
});
