import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeDigest } from "./code-digest.ts";

const PARTS = [
  "package-lock.json",
  "src/server/node.ts",
  "src/build/releases.ts",
  "src/comments/endpoint.ts",
  "src/formats/ninjs.ts",
  "src/messages/en/site.ts",
  "src/sharing/services.ts",
  "src/cards/draw-card.ts",
];

let root: string;

function write(name: string, words: string): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, words);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "code-"));
  for (const part of PARTS) write(part, "first");
});

afterEach(() => rmSync(root, { recursive: true }));

test.each(PARTS)("a change in %s is a change of the server's code", (part) => {
  const before = codeDigest(root);
  expect(codeDigest(root)).toBe(before);
  write(part, "second");
  expect(codeDigest(root)).not.toBe(before);
});

test.each(["src/comments/endpoint.test.ts", "src/pages/index.astro", "content/articles/story.txt"])(
  "a change in %s is none",
  (file) => {
    const before = codeDigest(root);
    write(file, "second");
    expect(codeDigest(root)).toBe(before);
  },
);
