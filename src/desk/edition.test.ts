import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { StoredStory } from "./story.ts";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const folder = join(root, "articles");
const FRONT = join(root, "front.yaml");
for (const name of ["articles", "src/newswire", "src/wire", "src/desk"]) {
  mkdirSync(join(root, name), { recursive: true });
}
writeFileSync(join(root, "package-lock.json"), "{}");
vi.stubEnv("ARTICLES", folder);
vi.stubEnv("FRONT", FRONT);
vi.stubEnv("READINGS", join(root, "readings.sqlite"));
const { makeEdition } = await import("./edition.ts");

const FILE = join(folder, "2026-11-20-bridge.txt");
const COPY = "Council closes bridge\n\nThe bridge was closed.\n";

let told: string[];
let mistakes: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T12:00:00Z"), toFake: ["Date"] });
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Makes the edition of the folder: for a build, or for an author's preview. */
async function edition(showsHeld = false): Promise<StoredStory[]> {
  told = [];
  const tell = (line: string) => void told.push(line);
  const made = await makeEdition({ root, logger: { info: tell, warn: tell }, showsHeld });
  mistakes = made.mistakes;
  return made.stories;
}

const slugs = (stories: StoredStory[]) => stories.map(({ id }) => id);

test("a public story that becomes a draft is gone with the next build, and comes back", async () => {
  writeFileSync(FILE, COPY);
  expect(slugs(await edition())).toEqual(["bridge"]);
  writeFileSync(FILE, `---\ndraft: true\n---\n${COPY}`);
  expect(slugs(await edition())).toEqual([]);
  writeFileSync(FILE, COPY);
  expect(slugs(await edition())).toEqual(["bridge"]);
});

test("a link that leads nowhere is told of, and stops nothing", async () => {
  const link = join(folder, "2026-11-21-tunnel.txt");
  symlinkSync("gone.txt", link);
  expect(slugs(await edition())).toEqual(["bridge"]);
  expect(mistakes).toEqual([]);
  expect(told).toContainEqual(expect.stringContaining(`${link}:1:1: this link leads nowhere`));
  rmSync(link);
});

test("a story comes out with a build after its embargo, though nothing of its file has changed", async () => {
  writeFileSync(FILE, `---\nembargo: 2026-11-28T13:00:00Z\n---\n${COPY}`);
  expect(slugs(await edition())).toEqual([]);
  expect(told).toHaveLength(2);
  vi.setSystemTime(new Date("2026-11-28T13:00:00Z"));
  expect(slugs(await edition())).toEqual(["bridge"]);
  expect(told).toEqual([]);
});

test("an edition names the pictures of its stories before they are published", async () => {
  const image = "image: { src: /images/port-else.jpg, alt: The quay, credit: Ana Lima }";
  writeFileSync(FILE, `---\n${image}\ndraft: true\n---\n${COPY}`);
  const made = await makeEdition({ root, logger: { info() {}, warn() {} }, showsHeld: false });
  expect(slugs(made.stories)).toEqual([]);
  expect([...made.pictures]).toEqual(["/images/port-else.jpg"]);
});

test("whoever is writing sees a held story as held until its time", async () => {
  writeFileSync(FILE, `---\nembargo: 2026-11-28T13:00:00Z\n---\n${COPY}`);
  const held = { by: "embargo", until: "2026-11-28T13:00:00Z" };
  expect((await edition(true))[0]?.data.held).toEqual(held);
  vi.setSystemTime(new Date("2026-11-28T13:00:00Z"));
  expect((await edition(true))[0]?.data.held).toBeUndefined();
});

test("a kill notice is a story to nobody", async () => {
  writeFileSync(FILE, `KILL: BRIDGE\n\n${COPY}`);
  expect(await edition(true)).toEqual([]);
  expect(told).toEqual([expect.stringContaining("is a kill notice")]);
});

test("a story that says that it was changed tomorrow is a mistake, with the line that says so", async () => {
  writeFileSync(FILE, `---\nupdated: 2026-11-30\n---\n${COPY}`);
  await edition();
  expect(mistakes).toEqual([expect.stringMatching(/bridge\.txt:2:1: updated: /u)]);
});

test("every mistake is told at once, and the other stories are there", async () => {
  writeFileSync(FILE, COPY);
  writeFileSync(FRONT, "led: bridge\n");
  const wrong = ["2026-11-20-mill.txt", "2026-11-20-fair.txt"].map((name) => join(folder, name));
  for (const path of wrong) writeFileSync(path, `---\nauthor: Jo\n---\n${COPY}`);
  expect(slugs(await edition())).toEqual(["bridge"]);
  expect(mistakes).toHaveLength(3);
  for (const path of [...wrong, FRONT]) {
    expect(mistakes).toContainEqual(expect.stringContaining(`${path}:`));
  }
  for (const path of [...wrong, FRONT]) rmSync(path);
});

test("copy is read once, and again where it, its name or what it is read with has changed", async () => {
  writeFileSync(FILE, `${COPY}\n“It is late,” he said.\n`);
  await edition();
  const doubted = told;
  expect(doubted).not.toEqual([]);
  await edition();
  expect(told).toEqual([]);
  const other = join(folder, "2026-11-21-bridge.txt");
  renameSync(FILE, other);
  await edition();
  expect(told).toHaveLength(doubted.length);
  rmSync(other);
});

test("stories are read on all cores as they are on one", async () => {
  const files = Array.from({ length: 60 }, (_, number) => ({
    path: join(folder, `2026-11-20-bridge-${number}.txt`),
    text: `Bridge ${number} is closed\n\n“It is late,” said Mina Holt of bridge ${number}.\n`,
  }));
  for (const { path, text } of files) writeFileSync(path, text);
  const stories = await edition();
  expect(stories.map(({ data }) => data.headline).sort()).toEqual(
    files.map((_, number) => `Bridge ${number} is closed`).sort(),
  );
  expect(stories.every(({ data }) => data.article.sources[0]?.name === "Mina Holt")).toBe(true);
  for (const { path } of files) rmSync(path);
});

test("a build that reads much tells a hundred doubts, and how many more there are", async () => {
  const files = Array.from({ length: 130 }, (_, number) =>
    join(folder, `2026-11-22-doubtful-${number}.txt`),
  );
  for (const path of files) writeFileSync(path, `${COPY}\n“It is late,” he said to ${path}.\n`);
  await edition();
  expect(told).toHaveLength(101);
  expect(told.at(-1)).toMatch(/^\d+ more doubts are not shown here: npm run desk lists all$/u);
  for (const path of files) rmSync(path);
});

test("samples are published from a folder of their own", async () => {
  mkdirSync(join(root, "samples"));
  const sample = join(root, "samples", "2026-11-01-fair.txt");
  writeFileSync(sample, `---\nsample: true\n---\n${COPY}`);
  expect(slugs(await edition())).toContain("fair");
  rmSync(sample);
});

test("an edition changes by itself when a choice for the front page ends", async () => {
  vi.setSystemTime(new Date("2026-11-28T12:00:00Z"));
  writeFileSync(FRONT, "banner: { text: The lock is shut, until: 2026-11-28T18:00:00Z }\n");
  const make = () => makeEdition({ root, logger: { info() {}, warn() {} }, showsHeld: false });
  const { front, next, madeAt } = await make();
  expect(front.banner?.text).toBe("The lock is shut");
  expect([next, madeAt]).toEqual([Date.parse("2026-11-28T18:00:00Z"), "2026-11-28T12:00:00.000Z"]);
  vi.setSystemTime(new Date("2026-11-28T18:00:00Z"));
  expect((await make()).front.banner).toBeUndefined();
  rmSync(FRONT);
});
