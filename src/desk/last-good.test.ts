import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const folder = join(root, "articles");
const sources = join(root, "sources.yaml");
const front = join(root, "front.yaml");
for (const name of ["src/newswire", "src/wire", "src/desk"])
  mkdirSync(join(root, name), { recursive: true });
writeFileSync(join(root, "package-lock.json"), "{}");
vi.stubEnv("ARTICLES", folder);
vi.stubEnv("SOURCES", sources);
vi.stubEnv("FRONT", front);
vi.stubEnv("READINGS", join(root, "readings.sqlite"));
const { makeEdition } = await import("./edition.ts");
const { readLastGood, writeLastGood } = await import("./last-good.ts");

const COPY = "Council closes bridge\n\n“It is shut,” said Mina Holt.\n";
const WRONG = `---\nauthor: Jo\n---\n${COPY}`;

let told: string[];

beforeEach(async () => {
  for (const path of [folder, sources, front]) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder);
  rmSync(join(root, "last-good.json"), { force: true });
  for (const slug of ["bridge", "mill"]) write(slug, COPY);
  await release();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const pathOf = (slug: string) => join(folder, `2026-11-20-${slug}.txt`);
const write = (slug: string, text: string) => writeFileSync(pathOf(slug), text);

/** Makes the edition of a release in spite of mistakes, and returns it. */
async function release() {
  told = [];
  const logger = { info: () => {}, warn: (line: string) => void told.push(line) };
  const lastGood = readLastGood(root);
  const edition = await makeEdition({ root, logger, showsHeld: false, lastGood });
  writeLastGood(pathToFileURL(`${root}/`), edition);
  expect(edition.mistakes).toEqual([]);
  return edition;
}

async function headlines(): Promise<Record<string, string>> {
  const { stories } = await release();
  return Object.fromEntries(stories.map(({ id, data }) => [id, data.headline]));
}

test("a story whose file is wrong stays as it was last good, also in releases after that", async () => {
  write("bridge", WRONG);
  write("mill", COPY.replace("bridge", "mill"));
  const good = { bridge: "Council closes bridge", mill: "Council closes mill" };
  expect(await headlines()).toEqual(good);
  expect(told).toEqual([
    expect.stringMatching(/bridge\.txt:2:1: .*\(until then, the story stays as it was\)$/u),
  ]);
  expect(await headlines()).toEqual(good);
});

test("a story that stays keeps its digests, so that its pages are kept", async () => {
  const digests = async () =>
    (await release()).stories.map(({ id, digest, reading }) => [id, digest, reading]).sort();
  const before = await digests();
  write("bridge", WRONG);
  expect(await digests()).toEqual(before);
});

test("a new story whose file is wrong is out", async () => {
  write("fair", WRONG);
  expect(Object.keys(await headlines())).not.toContain("fair");
  expect(told).toEqual([expect.stringContaining("(until then, there is no such story)")]);
});

test("a story that was held is not published for a mistake in its file", async () => {
  write("bridge", `---\ndraft: true\n---\n${COPY}`);
  await release();
  write("bridge", WRONG);
  expect(Object.keys(await headlines())).toEqual(["mill"]);
});

test("a story is withdrawn whatever else is wrong, in other files or its own", async () => {
  write("fair", WRONG);
  rmSync(pathOf("mill"));
  write("bridge", `---\nauthor: Jo\ndraft: true\n---\n${COPY}`);
  expect(await headlines()).toEqual({});
});

test("of two files with one slug, what was published stays", async () => {
  writeFileSync(join(folder, "2026-11-01-bridge.txt"), COPY.replace("closes", "opens"));
  expect(await headlines()).toMatchObject({ bridge: "Council closes bridge" });
});

test("a file of sources or of the front page that is wrong leaves what it said before", async () => {
  writeFileSync(sources, "join: [{ name: Minnie Holt, names: [Mina Holt], stories: [bridge] }]");
  writeFileSync(front, "lead: bridge");
  const { joining } = await release();
  // The withdrawal of a story in it overrides it.
  rmSync(pathOf("bridge"));
  writeFileSync(front, "leads: mill");
  const edition = await release();
  expect(edition).toMatchObject({ joining, front: { lead: "bridge" } });
  expect(edition.stories.map(({ id }) => id)).toEqual(["mill"]);
  expect(
    told.filter((line) => line.endsWith("(until then, the settings before it apply)")),
  ).toHaveLength(2);
});
