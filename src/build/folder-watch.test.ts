import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FolderWatch } from "./folder-watch.ts";

let root: string;
let content: string;
let watch: FolderWatch;
const onChange = vi.fn();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "watch-"));
  content = join(root, "content");
  mkdirSync(join(content, "articles"), { recursive: true });
  writeFileSync(join(root, "story.txt"), "one");
  writeFileSync(join(content, "articles/old.txt"), "one");
  watch = new FolderWatch([content], {
    onChange,
    passesOver: (path) => path.endsWith("~"),
  });
  onChange.mockClear();
});

afterEach(() => {
  watch.close();
  rmSync(root, { recursive: true });
});

/** Waits for a change, and then until there are no more. */
async function seen(): Promise<void> {
  await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0);
  await new Promise((done) => setTimeout(done, 50));
  onChange.mockClear();
}

test("a file that is written, renamed in or deleted is seen", async () => {
  writeFileSync(join(content, "articles/old.txt"), "two");
  await seen();
  renameSync(join(root, "story.txt"), join(content, "articles/story.txt"));
  await seen();
  rmSync(join(content, "articles/story.txt"));
  await seen();
});

test("a file that is renamed into a folder that is new is seen, whatever became of an older one", async () => {
  for (const text of ["one", "two"]) {
    mkdirSync(join(content, "articles/2026/11"), { recursive: true });
    await seen();
    writeFileSync(join(root, "story.txt"), text);
    renameSync(join(root, "story.txt"), join(content, "articles/2026/11/story.txt"));
    await seen();
    rmSync(join(content, "articles/2026"), { recursive: true });
    await seen();
  }
});

test("a file that is passed over is not seen, by a poll either", async () => {
  writeFileSync(join(content, "articles/old.txt~"), "one");
  watch.poll();
  writeFileSync(join(content, "articles/old.txt"), "two");
  await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0);
  watch.settle();
  onChange.mockClear();
  rmSync(join(content, "articles/old.txt~"));
  watch.poll();
  expect(onChange).not.toHaveBeenCalled();
});

test("a poll finds what the system did not tell of, once", () => {
  watch.close();
  watch.poll();
  expect(onChange).not.toHaveBeenCalled();
  watch.close();
  rmSync(content, { recursive: true });
  watch.poll();
  expect(onChange).toHaveBeenCalledTimes(1);
  watch.settle();
  watch.poll();
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("a folder that is deleted and made anew is watched again after a poll", async () => {
  rmSync(content, { recursive: true });
  await seen();
  mkdirSync(content);
  watch.poll();
  writeFileSync(join(content, "sources.yaml"), "");
  await seen();
});
