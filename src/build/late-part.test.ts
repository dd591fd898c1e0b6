import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeInTurn } from "./late-part.ts";

let root: string;
/** ID of the current release. */
let current: string;
let log: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "late part-"));
  log = [];
});

afterEach(() => rmSync(root, { recursive: true }));

/** Completes the part of a release, which takes until a promise is settled. */
function complete(id: string, work: Promise<void>): Promise<boolean> {
  const part = {
    prepare: () => {},
    complete: async ({ isWanted }: { isWanted(): boolean }) => {
      if (!isWanted()) return false;
      log.push(`${id} begins`);
      await work;
      log.push(`${id} ends`);
      return true;
    },
  };
  const logger = { info: (line: string) => log.push(`${id} is ${line}`) };
  const isWanted = () => current === id;
  return completeInTurn(root, part, { site: id, drafts: "drafts", logger, isWanted });
}

test("parts of releases are completed one after the other, and none of one that is replaced", async () => {
  const first = Promise.withResolvers<void>();
  current = "first";
  const completed = complete("first", first.promise);
  await expect.poll(() => log).toEqual(["first begins"]);
  current = "third";
  const replaced = complete("second", Promise.resolve());
  const last = complete("third", Promise.resolve());
  // That of the first is still being completed.
  expect(await replaced).toBe(false);
  first.resolve();
  expect(await Promise.all([completed, last])).toEqual([true, true]);
  expect(log).toEqual([
    "first begins",
    "second is waiting for the search index of another release",
    "third is waiting for the search index of another release",
    "first ends",
    "third begins",
    "third ends",
  ]);
});
