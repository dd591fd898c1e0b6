import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeBuildLock } from "./build-lock.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lock-"));
});

afterEach(() => rmSync(root, { recursive: true }));

test("a lock that is free is taken at once", async () => {
  const announceWait = vi.fn();
  for (let build = 0; build < 3; build += 1) (await takeBuildLock(root, announceWait))();
  expect(announceWait).not.toHaveBeenCalled();
});

test("whoever comes second says so once, and has the lock when the first is done", async () => {
  const order: string[] = [];
  const release = await takeBuildLock(root, () => order.push("first waits"));
  const second = takeBuildLock(root, () => order.push("second waits"));
  const third = second.then((releaseSecond) => {
    order.push("second builds");
    releaseSecond();
  });
  await new Promise((done) => setTimeout(done, 500));
  order.push("first is done");
  release();
  await third;
  expect(order).toEqual(["second waits", "first is done", "second builds"]);
});

test("the lock of a process that is killed is free", async () => {
  const program = `
    const { takeBuildLock } = await import(${JSON.stringify(new URL("build-lock.ts", import.meta.url).href)});
    await takeBuildLock(${JSON.stringify(root)}, () => {});
    console.log("locked");
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  await once(other.stdout, "data");
  const announceWait = vi.fn(() => other.kill("SIGKILL"));
  (await takeBuildLock(root, announceWait))();
  expect(announceWait).toHaveBeenCalledOnce();
});
