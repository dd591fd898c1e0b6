import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Publisher } from "./publisher.ts";

/** A build that writes down what it does; its search is complete when there is a file of that name. */
const BUILD = `
import { appendFileSync, existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
const name = process.env.NAME;
const say = (word) => appendFileSync("log", name + " " + word + "\\n");
say("begins");
while (!existsSync("built-" + name) && !existsSync("failed-" + name)) await setTimeout(10);
if (existsSync("failed-" + name)) process.exit(1);
say("is current");
process.send("current");
while (!existsSync("searched-" + name)) await setTimeout(10);
say("is searched");
process.send("complete");
process.exit();
`;

let root: string;
let builds: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "publisher-"));
  writeFileSync(join(root, "build.mjs"), BUILD);
  builds = 0;
});

afterEach(() => rmSync(root, { recursive: true }));

const publisherOf = (searchPatience?: number) =>
  new Publisher({
    args: ["build.mjs"],
    root,
    environment: () => {
      builds += 1;
      return { NAME: String(builds) };
    },
    ...(searchPatience === undefined ? {} : { searchPatience }),
  });

/** Lets builds go on: “built-1”, “searched-1”. */
const proceed = (...steps: string[]) => {
  for (const step of steps) writeFileSync(join(root, step), "");
};

const log = () =>
  existsSync(join(root, "log")) ? readFileSync(join(root, "log"), "utf8").trim().split("\n") : [];

test("changes during a build start one more, when its release is current and not yet searched", async () => {
  const publisher = publisherOf();
  const first = publisher.publish();
  await expect.poll(log).toEqual(["1 begins"]);
  const others = [publisher.publish(), publisher.publish()];
  proceed("built-1", "built-2");
  await Promise.all([first, ...others]);
  expect(log()).toEqual(["1 begins", "1 is current", "2 begins", "2 is current"]);
  proceed("searched-1", "searched-2");
  await expect.poll(log).toHaveLength(6);
});

test("a release that follows after long waits for the search of the one before", async () => {
  const publisher = publisherOf(0);
  proceed("built-1", "built-2");
  await publisher.publish();
  await new Promise((done) => setTimeout(done, 5));
  const second = publisher.publish();
  await new Promise((done) => setTimeout(done, 100));
  expect(builds).toBe(1);
  proceed("searched-1");
  await second;
  expect(log()).toEqual(["1 begins", "1 is current", "1 is searched", "2 begins", "2 is current"]);
  proceed("searched-2");
  await expect.poll(log).toHaveLength(6);
});

test("a time is due when it has come, until a build begins", async () => {
  const publisher = publisherOf();
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
  const publisher = publisherOf();
  proceed("failed-1", "built-2", "searched-2");
  await publisher.publish();
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^The build failed: /u));
  await publisher.publish();
  await expect.poll(log).toEqual(["1 begins", "2 begins", "2 is current", "2 is searched"]);
  told.mockRestore();
});
