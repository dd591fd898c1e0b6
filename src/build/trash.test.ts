import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { discard, emptyTrash } from "./trash.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "trash-"));
  mkdirSync(join(root, "dist/old/site"), { recursive: true });
  writeFileSync(join(root, "dist/old/site/index.html"), "old");
});

afterEach(() => rmSync(root, { recursive: true }));

test("what is discarded is gone from its place at once, and from the disk later", async () => {
  discard(root, join(root, "dist/old"));
  expect(existsSync(join(root, "dist/old"))).toBe(false);
  await emptyTrash(root);
  expect(readdirSync(join(root, "dist/trash"))).toEqual([]);
});

test("where nothing was discarded there is nothing to delete", async () => {
  await emptyTrash(root);
  expect(readdirSync(join(root, "dist"))).toEqual(["old"]);
});
