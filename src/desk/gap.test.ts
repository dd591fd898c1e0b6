import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gapsIn, PAGES, readPages } from "./own-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));

afterAll(() => rmSync(folder, { recursive: true }));

test("each draft that is published with its gaps is told, and no other page", () => {
  cpSync(PAGES, folder, { recursive: true });
  const drafts = readdirSync(folder);
  for (const name of drafts) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^draft:.*\n/mu, ""));
  }
  writeFileSync(join(folder, "jobs.md"), "# Jobs\n\nNAMED people at the BBC.\n");
  const told = gapsIn(
    readPages(() => {}, [], folder),
    folder,
  ).map(({ message }) => message);
  expect(told).toHaveLength(drafts.length);
  expect(told).toContain(`${folder}/imprint.md:7:12: “NAME” is a gap of the draft: fill it in`);
});
