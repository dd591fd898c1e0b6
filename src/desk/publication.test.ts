import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPublication } from "./publication.ts";

const SOUND = {
  name: "The Wire",
  tagline: "News",
  language: "en",
  timeZone: "Asia/Kathmandu",
  address: "https://wire.example",
};

function read(fields: Record<string, string>) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "publication.yaml");
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  writeFileSync(path, lines.join("\n"));
  return readPublication(path);
}

test("the publication is read as written", () => {
  expect(read(SOUND)).toEqual(SOUND);
});

test.each([
  ["timeZone", "Mars/Olympus", /publication\.yaml:4:1: timeZone: write a time zone/u],
  ["language", "english!", /:3:1: language: write a language tag/u],
  ["address", "wire.example", /:5:1: address: write the address of the site/u],
  ["address", "https://wire.example/news/", /:5:1: address: write .* without a path/u],
  ["editor", "Nobody", /:6:1: “editor” is not a key here; the keys are name, tagline/u],
])("a mistake in %s stops with its line and the remedy", (key, value, words) => {
  expect(() => read({ ...SOUND, [key]: value })).toThrow(words);
});
