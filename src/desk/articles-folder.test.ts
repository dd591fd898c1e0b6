import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "./articles-folder.ts";

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  for (const name of names) writeFileSync(join(folder, name), "Talks open\n");
  return folder;
}

test("the folder opens in the order of its files' names", () => {
  const folder = folderWith("2015-10-16-b.txt", "2015-10-15-c.md", ".DS_Store");
  expect(openFolder(folder).map(({ slug }) => slug)).toEqual(["c", "b"]);
});

test("two files with one slug stop with the names of both", () => {
  const folder = folderWith("2015-10-15-talks.txt", "2015-10-16-talks.txt");
  expect(() => openFolder(folder)).toThrow(
    /2015-10-16-talks\.txt:1:1: .*2015-10-15-talks\.txt has the same slug/u,
  );
});
