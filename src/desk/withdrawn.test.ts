import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const folder = join(root, "articles");
for (const name of ["articles", "src/newswire", "src/wire", "src/desk"]) {
  mkdirSync(join(root, name), { recursive: true });
}
writeFileSync(join(root, "package-lock.json"), "{}");
vi.stubEnv("ARTICLES", folder);
vi.stubEnv("FRONT", join(root, "front.yaml"));
vi.stubEnv("SOURCES", join(root, "sources.yaml"));
vi.stubEnv("READINGS", join(root, "readings.sqlite"));
const { makeEdition } = await import("./edition.ts");
const { newsroomList } = await import("./newsroom.ts");
const { readLastGood, writeLastGood } = await import("./last-good.ts");

const BRIDGE = "2026-11-20-bridge-closed.txt";
const NOTICE = "2026-11-21-notice.txt";
const COPY = "Council closes bridge\n\nThe bridge was closed.\n";
const KILL = "EDITORS: Please kill the story slugged BRIDGE-CLOSED. It is wrong.\n";
const NOW = new Date("2026-11-28T12:00:00Z");

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const front = (lines: string, text = COPY) => `---\n${lines}\n---\n${text}`;

let told: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  rmSync(join(root, "last-good.json"), { force: true });
  write("2026-11-20-mill.txt", COPY.replaceAll("bridge", "mill"));
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/**
 * Makes an edition after the previous one, and returns the slugs of published and withdrawn
 * stories.
 */
async function edition(showsHeld = false) {
  told = [];
  const tell = (line: string) => void told.push(line);
  const logger = { info: tell, warn: tell };
  const lastGood = readLastGood(root);
  const made = await makeEdition({ root, logger, showsHeld, lastGood });
  writeLastGood(pathToFileURL(`${root}/`), made);
  return { shown: made.stories.map(({ id }) => id).sort(), withdrawn: made.withdrawn };
}

const WHOLE = { shown: ["bridge-closed", "mill"], withdrawn: [] };
const WITHDRAWN = { shown: ["mill"], withdrawn: ["bridge-closed"] };

test("a story whose front matter says why it is withdrawn is gone, also for whoever is writing", async () => {
  write(BRIDGE, COPY);
  expect(await edition()).toEqual(WHOLE);
  write(BRIDGE, front("withdrawn: It names the wrong town."));
  expect(await edition()).toEqual(WITHDRAWN);
  expect(await edition(true)).toEqual(WITHDRAWN);
  expect(told).toEqual([
    expect.stringMatching(/closed\.txt is withdrawn \(“It names the wrong town\.”\)/u),
  ]);
  write(BRIDGE, COPY);
  expect(await edition()).toEqual(WHOLE);
});

test("a kill notice withdraws the story that it names, and says so", async () => {
  write(BRIDGE, COPY);
  write(NOTICE, KILL);
  expect(await edition()).toEqual(WITHDRAWN);
  expect(told).toEqual([
    expect.stringMatching(/closed\.txt is withdrawn by the kill notice \S+notice\.txt/u),
    expect.stringMatching(/notice\.txt is a kill notice .*: it withdraws bridge-closed$/u),
  ]);
  rmSync(join(folder, NOTICE));
  expect(await edition()).toEqual(WHOLE);
});

test("a kill notice that is a draft, or names no story for certain, withdraws none", async () => {
  write(BRIDGE, COPY);
  write(NOTICE, front("draft: true", KILL));
  expect(await edition()).toEqual(WHOLE);
  write(NOTICE, KILL.replace("BRIDGE-CLOSED", "TUNNEL-CLOSED"));
  expect(await edition()).toEqual(WHOLE);
  expect(told).toEqual([expect.stringContaining("it is not clear which story it names")]);
});

test("the address of a story that was not public yet does not say that it is withdrawn", async () => {
  write(BRIDGE, front("embargo: 2026-12-01T06:00:00Z"));
  write(NOTICE, KILL);
  expect(await edition()).toEqual({ shown: ["mill"], withdrawn: [] });
  vi.setSystemTime(new Date("2026-12-01T06:00:00Z"));
  expect(await edition()).toEqual(WITHDRAWN);
});

test("a mistake in a file takes back no withdrawal", async () => {
  const mistaken = (text: string) => front("author: Jo", text);
  write(BRIDGE, COPY);
  write(NOTICE, KILL);
  await edition();
  write(NOTICE, mistaken(KILL));
  expect(await edition()).toEqual(WITHDRAWN);
  write(BRIDGE, mistaken(COPY));
  expect(await edition()).toEqual(WITHDRAWN);
});

test("a story whose file has a mistake is withdrawn all the same", async () => {
  write(BRIDGE, COPY);
  await edition();
  write(BRIDGE, front("author: Jo"));
  expect(await edition()).toEqual(WHOLE);
  write(NOTICE, KILL);
  expect(await edition()).toEqual(WITHDRAWN);
  rmSync(join(folder, NOTICE));
  write(BRIDGE, COPY);
  await edition();
  write(BRIDGE, front("author: Jo\nwithdrawn: It is wrong."));
  expect(await edition()).toEqual(WITHDRAWN);
});

test("the newsroom is told what is withdrawn, and why", async () => {
  write(BRIDGE, front("withdrawn: It is wrong."));
  write("2026-11-20-tower.txt", "Tower leans\n\nThe tower leans.\n");
  write(NOTICE, "KILL: TOWER LEANS\n\nIt does not.\n");
  const { withdrawn, killed } = await newsroomList(NOW);
  expect(withdrawn.map(({ slug, line }) => [slug, line.split(" is withdrawn ")[1]])).toEqual([
    ["bridge-closed", "(“It is wrong.”): its address answers 410"],
    ["tower", `by the kill notice ${join(folder, NOTICE)}: its address answers 410`],
  ]);
  expect(killed.map(({ line }) => line.split(": ").at(-1))).toEqual(["it withdraws tower"]);
});
