import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { misplacedCopy } from "./misplaced.ts";

const content = mkdtempSync(join(tmpdir(), "crosshead-"));

afterAll(() => rmSync(content, { recursive: true }));

test("a story in none of the folders that are read is told, with where to move it", () => {
  for (const folder of ["article", "articles/local"]) {
    mkdirSync(join(content, folder), { recursive: true });
    writeFileSync(join(content, folder, "2026-11-28-mill.txt"), "Mill reopens\n");
  }
  for (const name of ["2026-11-28-mill.md", ".2026-11-28-mill.md", "theme.css", "front.yaml"])
    writeFileSync(join(content, name), "");
  const told = misplacedCopy(content, [`${content}/articles`]);
  expect(told.map(({ message }) => message)).toEqual(
    ["2026-11-28-mill.md", "article/2026-11-28-mill.txt"].map(
      (path) =>
        `${content}/${path}:1:1: this file is in no folder that is read: move it to content/articles/`,
    ),
  );
});
