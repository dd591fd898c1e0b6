import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Publisher } from "./publisher.ts";

/** A build that logs its steps; its search is complete when a file with that name exists. */
const BUILD = `
import { appendFileSync, existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
const say = (name, word) => appendFileSync("log", name + " " + word + "\\n");
let count = Number(process.env.BUILDS);
process.on("message", async () => {
  const name = String(++count);
  say(name, "begins");
  while (!existsSync("built-" + name) && !existsSync("failed-" + name)) await setTimeout(10);
  if (existsSync("failed-" + name)) process.exit(1);
  say(name, "is current");
  process.send("current");
  while (!existsSync("searched-" + name)) await setTimeout(10);
  say(name, "is searched");
  if (process.connected) process.send("complete");
});
process.on("disconnect", () => say("process", "ends"));
`;

let root: string;
let builds: number;
let stamp: string;
let publisher: Publisher;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "publisher-"));
  writeFileSync(join(root, "build.mjs"), BUILD);
  builds = 0;
  stamp = "code";
});

afterEach(() => {
  publisher.stop();
  rmSync(root, { recursive: true });
});

const publisherOf = () => {
  publisher = new Publisher({
    args: ["build.mjs"],
    root,
    environment: () => {
      builds += 1;
      return { BUILDS: String(builds - 1) };
    },
    stamp: () => stamp,
  });
  return publisher;
};

/** Lets builds proceed: “built-1”, “searched-1”. */
const proceed = (...steps: string[]) => {
  for (const step of steps) writeFileSync(join(root, step), "");
};

const log = () =>
  existsSync(join(root, "log")) ? readFileSync(join(root, "log"), "utf8").trim().split("\n") : [];

test("changes during a build start one more, when its release is current and not yet searched", async () => {
  publisherOf();
  const first = publisher.publish();
  await expect.poll(log).toEqual(["1 begins"]);
  const others = [publisher.publish(), publisher.publish()];
  proceed("built-1", "built-2");
  await Promise.all([first, ...others]);
  expect(log()).toEqual(["1 begins", "1 is current", "2 begins", "2 is current"]);
  proceed("searched-1", "searched-2");
  await expect.poll(log).toHaveLength(6);
});

test("a process builds again and again until its code changes, and ends with what it does", async () => {
  publisherOf();
  proceed("built-1", "built-2", "built-3", "searched-1", "searched-3");
  await publisher.publish();
  await publisher.publish();
  stamp = "other code";
  await publisher.publish();
  await expect.poll(log).toContain("3 is searched");
  expect(log().indexOf("process ends")).toBeLessThan(log().indexOf("3 begins"));
  proceed("searched-2");
  await expect.poll(log).toContain("2 is searched");
});

test("a time is due when it has come, until a build begins", async () => {
  publisherOf();
  const time = Date.now() - 1000;
  expect(publisher.isDue(time)).toBe(true);
  proceed("built-1", "searched-1");
  await publisher.publish();
  expect(publisher.isDue(time)).toBe(false);
  expect(publisher.isDue(Date.now() + 60_000)).toBe(false);
  await expect.poll(log).toHaveLength(3);
});

test("a build that fails is told of, and the next begins as ever", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  publisherOf();
  proceed("failed-1", "built-2", "searched-2");
  await publisher.publish();
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^The build failed: /u));
  await publisher.publish();
  await expect.poll(log).toEqual(["1 begins", "2 begins", "2 is current", "2 is searched"]);
  told.mockRestore();
});
