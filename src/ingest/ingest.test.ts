import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { Feed, QUIET_MILLISECONDS } from "./feed.ts";
import { ingest } from "./ingest.ts";
import { KeptFiles } from "./kept-files.ts";

const story = (headline: string) => JSON.stringify({ uri: "x", headline, body_text: "A boat." });

let root = "";
let now = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosshead-"));
  mkdirSync(join(root, "lna"));
  now = 0;
});

/** Writes a file to the feed folder. */
function put(name: string, text: string): void {
  const path = join(root, "lna", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

/** A feed and its target folder, with a function that lets the quiet time pass. */
function opened(path = "lna") {
  const feed = new Feed(join(root, path));
  const wire = new KeptFiles(join(root, "wire"));
  const step = async (milliseconds = QUIET_MILLISECONDS) => {
    now += milliseconds;
    feed.look(now);
    const outcomes = await Array.fromAsync(ingest(feed, wire, now));
    return outcomes.map(({ kind, from }) => `${kind} ${from.slice(root.length + 5)}`);
  };
  return { feed, step };
}

test("files are copied under their names, those of folders inside as well", async () => {
  put("a.json", story("One"));
  put("sport/0001", story("Two"));
  put("boat.jpg", "a picture");
  const { step } = opened();
  expect(await step()).toEqual([]);
  expect(await step()).toHaveLength(3);
  expect(filesIn("wire")).toEqual(["wire/lna/a.json", "wire/lna/boat.jpg", "wire/lna/sport/0001"]);
  expect(filesIn("lna")).toHaveLength(3);
  expect(await step()).toEqual([]);
});

test("a file keeps the time at which it came into the feed", async () => {
  put("a.json", story("One"));
  const received = new Date("2026-03-01T10:00:00Z");
  utimesSync(join(root, "lna/a.json"), received, received);
  const { step } = opened();
  await step();
  await step();
  expect(statSync(join(root, "wire/lna/a.json")).mtime).toEqual(received);
});

test("a file that grows waits until it has stayed as it is for a while", async () => {
  put("a.json", story("One").slice(0, 20));
  const { step, feed } = opened();
  await step(0);
  expect(feed.due).toBe(QUIET_MILLISECONDS);
  appendFileSync(join(root, "lna/a.json"), story("One").slice(20, 30));
  expect(await step()).toEqual([]);
  appendFileSync(join(root, "lna/a.json"), story("One").slice(30));
  expect(await step()).toEqual([]);
  expect(await step()).toEqual(["copied a.json"]);
  expect(feed.due).toBe(Number.POSITIVE_INFINITY);
});

test("a file under the name that a client gives it until it is whole is none", async () => {
  for (const name of ["a.json.part", "b.tmp", "c.filepart", ".d.json", ".sync/e.json", "f.json~"])
    put(name, story(name));
  const { step } = opened();
  await step();
  expect(await step()).toEqual([]);
});

test("the same bytes are copied once, under whatever name, and in whatever run", async () => {
  put("a.json", story("One"));
  put("b.json", story("One"));
  const first = opened();
  await first.step();
  expect(await first.step()).toEqual(["copied a.json", "there b.json"]);
  const second = opened();
  await second.step();
  expect(await second.step()).toEqual(["there a.json", "there b.json"]);
  expect(filesIn("wire")).toEqual(["wire/lna/a.json"]);
});

test("pictures with the same bytes are kept under both names, as stories name them", async () => {
  put("a.jpg", "a picture");
  put("b.jpg", "a picture");
  const { step } = opened();
  await step();
  expect(await step()).toEqual(["copied a.jpg", "copied b.jpg"]);
});

test("other bytes under the same name are a new version, and both stay", async () => {
  put("0001.json", story("One"));
  const { step } = opened();
  await step();
  await step();
  for (const headline of ["Two", "Three"]) {
    put("0001.json", story(headline));
    await step();
    await step();
  }
  expect(filesIn("wire")).toEqual([
    "wire/lna/0001.json",
    "wire/lna/0001_002.json",
    "wire/lna/0001_003.json",
  ]);
  const words = filesIn("wire").map((path) => readFileSync(join(root, path), "utf8"));
  expect(words).toEqual([story("One"), story("Two"), story("Three")]);
});

test("a file that cannot be read stays where it is, and stops none of the others", async () => {
  put("a.xml", "<nitf><body>");
  put("b.docx", "PK");
  put("c.yaml", "draft: true");
  put("c.json", story("One"));
  const { step } = opened();
  await step();
  expect(await step()).toEqual(["aside a.xml", "aside b.docx", "copied c.json", "aside c.yaml"]);
  expect(await step()).toEqual([]);
  put("a.xml", "<nitf><body><body.content><p>A boat.</p></body.content></body></nitf>");
  await step();
  expect(await step()).toEqual(["copied a.xml"]);
});

test("a link to a file elsewhere is not followed", async () => {
  writeFileSync(join(root, "secret.json"), story("One"));
  symlinkSync(join(root, "secret.json"), join(root, "lna/a.json"));
  const { step } = opened();
  await step();
  expect(await step()).toEqual([]);
});

test("one file is copied by its name, and a folder that is gone for a while is none", async () => {
  put("a.json", story("One"));
  const one = opened("lna/a.json");
  await one.step();
  await one.step();
  expect(filesIn("wire")).toEqual(["wire/a.json"]);
  const { step } = opened();
  rmSync(join(root, "lna"), { recursive: true });
  expect(await step()).toEqual([]);
  put("b.json", story("Two"));
  await step();
  expect(await step()).toEqual(["copied b.json"]);
});
