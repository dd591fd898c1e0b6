import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOfParser } from "./parser-digest.ts";

let folder: string;

function write(name: string, words: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, words);
}

const digest = () => digestOfParser(pathToFileURL(`${folder}/`));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parser-"));
  for (const name of [
    "package-lock.json",
    "src/desk/story.ts",
    "src/newswire/read.ts",
    "src/wire/nitf.ts",
    "src/newswire/read.test.ts",
    "src/newswire/languages/fr/days.ts",
    "src/newswire/speech/weights.json",
  ])
    write(name, "first");
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  "package-lock.json",
  "src/desk/story.ts",
  "src/newswire/read.ts",
  "src/wire/nitf.ts",
  "src/newswire/languages/fr/days.ts",
  "src/newswire/speech/weights.json",
])("%s is part of the digest of the parser", (name) => {
  const before = digest();
  expect(digest()).toBe(before);
  write(name, "second");
  expect(digest()).not.toBe(before);
});

test("a file that takes another name changes the digest of the parser", () => {
  const before = digest();
  rmSync(join(folder, "src/newswire/read.ts"));
  write("src/newswire/copy/read.ts", "first");
  expect(digest()).not.toBe(before);
});

test.each(["src/newswire/read.test.ts", "src/newswire/speech/roles.test.ts", "src/pages/index.ts"])(
  "%s is none",
  (name) => {
    const before = digest();
    write(name, "second");
    expect(digest()).toBe(before);
  },
);
