import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const folder = join(root, "articles");
vi.stubEnv("ARTICLES", folder);
vi.stubEnv("SOURCES", join(root, "sources.yaml"));
vi.stubEnv("FRONT", join(root, "front.yaml"));
vi.stubEnv("WIRE", join(root, "wire"));
vi.stubEnv("REGISTER", join(root, "register.yaml"));
const { newsroomList } = await import("./newsroom.ts");

const COPY = "Council closes bridge\n\nThe bridge was closed.\n";
const NAMELESS = `${COPY}\n“It is sad,” he said.\n`;
const NOW = new Date("2026-11-28T12:00:00Z");

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test("doubts stand the worst first, and of those as bad the newest story’s", async () => {
  write("2026-11-20-old.txt", NAMELESS);
  write("2026-11-22-new.txt", NAMELESS);
  write("2026-11-21-table.txt", `${COPY}\nPorto 3, Lisbon 2\n`);
  const { doubts } = await newsroomList(NOW);
  const told = doubts.map(({ slug, harm }) => `${slug} ${harm}`);
  expect([...new Set(told)]).toEqual(["table fault", "new name", "old name"]);
});

test("a file that is refused is listed, and the others are read", async () => {
  write("2026-11-20-old.txt", NAMELESS);
  write("2026-11-21-page.txt", "<!doctype html><title>Bridge</title>");
  write("2026-11-22-image.txt", `---\nimage: { src: /no.jpg, alt: A, credit: B }\n---\n${COPY}`);
  write("2026-11-23-word.txt", `---\nquotes: [{ words: No such, by: null }]\n---\n${COPY}`);
  write("2026-11-24-late.txt", `---\nupdated: 2026-12-24\n---\n${COPY}`);
  const { refused, doubts } = await newsroomList(NOW);
  expect(refused.map(({ path, line }) => `${path.slice(folder.length + 12)}:${line}`)).toEqual([
    "image.txt:2",
    "late.txt:2",
    "word.txt:2",
    "page.txt:1",
  ]);
  expect(doubts).toHaveLength(1);
});

test("what is held is told until when and why, kill notices apart, and when to build next", async () => {
  write("2026-11-20-draft.txt", `---\ndraft: true\n---\n${COPY}`);
  write("2026-12-24-fair.txt", COPY);
  write("2026-11-21-kill.txt", `KILL: BRIDGE\n\n${COPY}`);
  const { held, killed, nextBuild } = await newsroomList(NOW);
  expect(held).toMatchObject([
    { slug: "fair", by: "published", until: "2026-12-24" },
    { slug: "draft", by: "draft", until: null },
  ]);
  expect(held[0]?.line).toMatch(/fair\.txt is held until 24 December 2026: its date/u);
  expect(killed).toMatchObject([{ slug: "kill", by: "kill" }]);
  expect(nextBuild).toContain("the next is due from 24 December 2026 on");
});

test("names and leads that find nothing, and files that are passed over, are listed", async () => {
  write("2026-11-20-bridge.txt", COPY);
  write(".2026-11-20-bridge.txt.swp", "\0");
  writeFileSync(join(root, "sources.yaml"), "hide: [Ada Voss]\n");
  writeFileSync(join(root, "front.yaml"), "lead: no-such\n");
  const { idle, passedOver } = await newsroomList(NOW);
  expect(idle.map(({ line, reason }) => `${line} ${reason.split(":")[0]}`)).toEqual([
    "1 hide.0",
    "1 lead",
  ]);
  expect(passedOver).toEqual([join(folder, ".2026-11-20-bridge.txt.swp")]);
});

test("content without a fault lists nothing", async () => {
  write("2026-11-20-bridge.txt", COPY);
  expect(await newsroomList(NOW)).toEqual({
    ...{
      refused: [],
      doubts: [],
      held: [],
      withdrawn: [],
      killed: [],
      wire: [],
      setAside: [],
      unpublished: [],
      idle: [],
      passedOver: [],
      nextBuild: null,
    },
  });
});

test("what agencies tell editors is listed with its story, and a message to editors by itself", async () => {
  mkdirSync(join(root, "wire"));
  const file = (name: string, item: object) =>
    writeFileSync(join(root, "wire", name), JSON.stringify(item));
  const story = { versioncreated: "2026-11-27T10:00:00Z", body_text: "The ferry sailed." };
  file("1.json", { uri: "x:1", headline: "Ferry back", ednote: "Photos to follow", ...story });
  file("2.json", { uri: "x:2", headline: "Achtung: no ferry photos", ...story });
  writeFileSync(join(root, "wire", "3.json"), "{ broken");
  const { doubts, refused, setAside, held } = await newsroomList(NOW);
  expect(doubts.filter(({ harm }) => harm === "note")).toMatchObject([
    { reason: "For editors, not published: “Photos to follow”", headline: "Ferry back" },
    { reason: "A message to editors, not published: “Achtung: no ferry photos The ferry sailed.”" },
  ]);
  expect(setAside).toMatchObject([{ path: join(root, "wire/3.json"), line: 1 }]);
  expect(refused).toEqual([]);
  expect(held).toEqual([]);
});
