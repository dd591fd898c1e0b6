import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { report } from "./report.ts";

test("a report says in one line what was done, how many files there are and how long it took", () => {
  const site = mkdtempSync(join(tmpdir(), "report-"));
  mkdirSync(join(site, "articles"));
  for (const path of ["index.html", "articles/mill.json"]) writeFileSync(join(site, path), "");
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  report({ info: tell, warn: tell }, site, ["2 stories, 1 read", "3 share images drawn"], 0);
  expect(told).toEqual([
    expect.stringMatching(/^2 stories, 1 read; 3 share images drawn; 2 files; \d+\.\d s$/u),
  ]);
  rmSync(site, { recursive: true });
});
