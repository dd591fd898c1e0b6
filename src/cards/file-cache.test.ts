import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileCache } from "./file-cache.ts";

test("a file that is gone by the time of its turn does not count", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  writeFileSync(join(folder, "card"), "");
  // A link to nothing is listed, but has no file.
  symlinkSync(join(folder, "none"), join(folder, "draft"));
  expect(new FileCache(folder).writtenSince(0)).toBe(1);
  rmSync(folder, { recursive: true });
});
