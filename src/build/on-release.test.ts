import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runOnRelease } from "./on-release.ts";

let root: string;
let told: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "on release-"));
  told = [];
});

afterEach(() => rmSync(root, { recursive: true }));

const run = (command: string, isCurrent = () => true) => {
  const logger = { info: () => {}, error: (line: string) => void told.push(line) };
  return runOnRelease(command, { root, logger, isCurrent });
};

const log = () => readFileSync(join(root, "log"), "utf8");

test("a command is run by the shell in the folder of the project", async () => {
  expect(await run("echo one > log && echo two >> log")).toBe(true);
  expect(log()).toBe("one\ntwo\n");
});

test("a command that fails is told of in one line", async () => {
  expect(await run("exit 3")).toBe(false);
  expect(told).toEqual([expect.stringMatching(/^onRelease: “exit 3” failed with 3: [^\n]+$/u)]);
});

test("commands of two releases run one after the other, and none for a release that is replaced", async () => {
  let current = "one";
  const isCurrent = (release: string) => () => current === release;
  const first = run("echo begin >> log; sleep 0.5; echo end >> log", isCurrent("one"));
  const second = run("echo replaced >> log", isCurrent("two"));
  current = "three";
  const third = run("echo third >> log", isCurrent("three"));
  await Promise.all([first, second, third]);
  expect(log().replace("begin\nend\n", "")).toBe("third\n");
});
