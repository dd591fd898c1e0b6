import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libsqlStore } from "../store/libsql-store.ts";

const COMMENTS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
const store = join(folder, "store/comments.sqlite");
const backups = join(folder, "backups");
const temporary = join(folder, "temporary");

beforeAll(async () => {
  for (const each of ["store", "backups", "temporary"]) mkdirSync(join(folder, each));
  const opened = libsqlStore(`file:${store}`);
  await opened.open();
  await opened.close();
  fill(COMMENTS);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Adds comments of 200 characters. */
function fill(count: number): void {
  const database = new DatabaseSync(store);
  database.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
INSERT INTO comments (article, name, text, created) SELECT 'a', 'Nour', printf('%0200d', i), i FROM n`);
  database.close();
}

function comments(file = store): number {
  const database = new DatabaseSync(file);
  expect(database.prepare("PRAGMA integrity_check").get()?.["integrity_check"]).toBe("ok");
  const count = database.prepare("SELECT count(*) AS n FROM comments").get()?.["n"];
  database.close();
  return Number(count);
}

const command = (...args: string[]) => ["src/cli/comments.ts", ...args];
const env = { ...process.env, COMMENTS_DATABASE_URL: `file:${store}`, TMPDIR: temporary };

/** Starts a command, and kills it after an event. */
async function killed(args: string[], moment: () => Promise<unknown>): Promise<void> {
  const running = spawn(process.execPath, command(...args), { env, stdio: "ignore" });
  const over = once(running, "exit");
  await Promise.race([moment(), over]);
  running.kill("SIGKILL");
  await over;
}

const run = (...args: string[]) => {
  const { stdout, stderr } = spawnSync(process.execPath, command(...args), { env });
  return `${stdout}${stderr}`.trim();
};

test("a backup that is killed leaves no half file under its name, and the next one nothing of it", {
  timeout: 120_000,
}, async () => {
  const isBegun = async () => {
    while (readdirSync(backups).length === 0) await setTimeout(1);
  };
  await killed(["backup", join(backups, "killed.sqlite")], isBegun);
  expect(readdirSync(backups).filter((name) => !name.startsWith("."))).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
  expect(run("backup", join(backups, "whole.sqlite"))).toContain(`${COMMENTS} comments backed up`);
  expect(readdirSync(backups)).toEqual(["whole.sqlite"]);
  expect(comments(join(backups, "whole.sqlite"))).toBe(COMMENTS);
});

test("a restore that is killed leaves the store as it was or as the backup is, and no copy of either", {
  timeout: 240_000,
}, async () => {
  fill(100);
  const isWritten = async () => {
    while (readdirSync(join(folder, "store")).length < 3) await setTimeout(1);
  };
  for (const milliseconds of [0, 50, 200, 600]) {
    const moment = async () => {
      await isWritten();
      await setTimeout(milliseconds);
    };
    await killed(["restore", join(backups, "whole.sqlite")], moment);
    expect(readdirSync(temporary)).toEqual([]);
    expect([COMMENTS, COMMENTS + 100]).toContain(comments());
  }
  expect(run("restore", join(backups, "whole.sqlite"))).toContain(`${COMMENTS} comments restored`);
  expect(comments()).toBe(COMMENTS);
});
