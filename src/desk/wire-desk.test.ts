import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Edition } from "./edition.ts";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
for (const name of ["src/newswire", "src/wire", "src/desk"])
  mkdirSync(join(root, name), { recursive: true });
writeFileSync(join(root, "package-lock.json"), "{}");
const content = join(root, "content");
const REGISTER = join(content, "register.yaml");
vi.stubEnv("ARTICLES", join(content, "articles"));
vi.stubEnv("WIRE", join(content, "wire"));
vi.stubEnv("REGISTER", REGISTER);
vi.stubEnv("SOURCES", join(content, "sources.yaml"));
vi.stubEnv("FRONT", join(content, "front.yaml"));
vi.stubEnv("READINGS", join(root, "cache/readings.sqlite"));
const { makeEdition } = await import("./edition.ts");
const { Readings } = await import("./readings.ts");

let told: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T20:00:00Z"), toFake: ["Date"] });
  for (const folder of ["content", "cache"])
    rmSync(join(root, folder), { recursive: true, force: true });
  for (const folder of ["articles", "wire"]) mkdirSync(join(content, folder), { recursive: true });
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

async function edition(showsHeld = false): Promise<Edition> {
  told = [];
  const tell = (line: string) => void told.push(line);
  return makeEdition({ root, logger: { info: tell, warn: tell }, showsHeld });
}

const write = (name: string, text: string) => writeFileSync(join(content, name), text);

interface Given {
  version?: string;
  at?: string;
  headline?: string;
  paragraphs?: string[];
  [field: string]: unknown;
}

/** Files a version of a story in ninjs, as the agency Norda does. */
function file(name: string, given: Given = {}): void {
  const {
    version = "1",
    at = "09:00",
    headline = "Quay burns",
    paragraphs = ["It burns."],
  } = given;
  const { version: _, at: __, headline: ___, paragraphs: ____, ...more } = given;
  const item = {
    uri: "urn:newsml:norda.example:20261128:quay",
    type: "text",
    version,
    headline,
    language: "en",
    firstcreated: "2026-11-28T09:00:00Z",
    versioncreated: `2026-11-28T${at}:00Z`,
    body_html: paragraphs.map((words) => `<p>${words}</p>`).join(""),
    ...more,
  };
  write(`wire/${name}`, JSON.stringify(item));
}

const slugs = ({ stories }: Pick<Edition, "stories">) => stories.map(({ id }) => id).sort();

const FIRE = "PORT NORDA (Norda) - A quay burned on Saturday.";
const SAID = "“The quay is lost,” said Mayor Edith Marl.";
const MORE = "Two people were hurt.";

test("files of one story are one page, whose address, quotations and paragraphs stay through all versions", async () => {
  const seen: { id: string; ids: string[]; quotes: string[] }[] = [];
  const versions = [
    [FIRE, SAID],
    [FIRE, MORE, SAID],
    ["PORT NORDA (Norda) - A quay burned down on Saturday.", SAID, MORE],
  ];
  for (const [number, paragraphs] of versions.entries()) {
    file(`${number}.json`, {
      ...{ version: `${number + 1}`, at: `1${number}:00`, headline: `Quay burns ${number}` },
      paragraphs,
    });
    const { stories } = await edition();
    expect(slugs({ stories })).toEqual(["quay-burns-0"]);
    const [story] = stories;
    if (!story) continue;
    const readings = new Readings();
    const { tree } = readings.whole(story.reading).data;
    readings.close();
    const ids = [...JSON.stringify(tree).matchAll(/"id":"(p-[^"]+)"/gu)].map(([, id = ""]) => id);
    seen.push({ id: story.id, ids, quotes: story.data.quotes.map(({ id }) => id) });
  }
  const [first, second, third] = seen;
  expect(first?.quotes).toHaveLength(1);
  expect(second?.quotes).toEqual(first?.quotes);
  expect(third?.quotes).toEqual(first?.quotes);
  // Who reads the second version finds its paragraphs in the third, but for the one that has other words.
  expect(second?.ids).toEqual(expect.arrayContaining(first?.ids ?? [""]));
  expect(second?.ids.filter((id) => third?.ids.includes(id))).toHaveLength(2);
});

test("a story tells when it was published and last changed, and has another digest with each version", async () => {
  file("a.json");
  const [before] = (await edition()).stories;
  expect(before?.data.updated).toBeUndefined();
  file("b.json", { version: "2", at: "12:30" });
  const [after] = (await edition()).stories;
  expect(after?.data).toMatchObject({
    published: "2026-11-28T09:00:00+00:00",
    updated: "2026-11-28T12:30:00+00:00",
    versions: [{ version: "1" }, { version: "2" }],
  });
  expect(after?.earlier).toEqual([before?.reading]);
  expect(after?.digest).not.toBe(before?.digest);
});

test("the register is written where a story is new, and not again", async () => {
  file("a.json", { headline: "Straße brennt", language: "de" });
  await edition();
  expect(readFileSync(REGISTER, "utf8")).toContain(
    "urn:newsml:norda.example:20261128:quay:\n  slug: strasse-brennt\n  day: 2026-11-28\n",
  );
  writeFileSync(REGISTER, `# mine\n${readFileSync(REGISTER, "utf8")}`);
  file("b.json", { version: "2", at: "12:30", headline: "Straße gelöscht" });
  expect(slugs(await edition())).toEqual(["strasse-brennt"]);
  expect(readFileSync(REGISTER, "utf8")).toMatch(/^# mine/u);
});

test("the address that the publisher gives a story is its own, and the old one leads there", async () => {
  file("a.json");
  await edition();
  writeFileSync(REGISTER, readFileSync(REGISTER, "utf8").replace("quay-burns", "quay-fire"));
  const { moved, ...made } = await edition();
  expect(slugs(made)).toEqual(["quay-fire"]);
  expect(moved).toEqual({ "quay-burns": "quay-fire" });
  expect((await edition()).moved).toEqual(moved);
});

test("where the register cannot be written, the site is made all the same, each time with the same addresses", async () => {
  file("a.json");
  file("b.json", { uri: "urn:newsml:norda.example:20261128:other", at: "10:00" });
  chmodSync(content, 0o500);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) mkdirSync(`${REGISTER}.tmp`);
  const first = slugs(await edition());
  expect(told).toEqual([expect.stringContaining("register.yaml cannot be written")]);
  expect(slugs(await edition())).toEqual(first);
  expect(first).toEqual(["quay-burns", "quay-burns-2026-11-28"]);
  chmodSync(content, 0o700);
});

test("a file that cannot be read is set aside with one line, and stops nothing", async () => {
  file("a.json");
  write("wire/cut.json", '{"uri": "urn:newsml:norda.example:20261128:cut", "headl');
  write("wire/photo.jpg", "");
  const made = await edition();
  expect(slugs(made)).toEqual(["quay-burns"]);
  expect(made.mistakes).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/wire\/cut\.json:.*\(set aside\)$/u)]);
});

test("a file is read once, and again where it or its front matter has changed", async () => {
  file("a.json");
  file("b.json", { version: "2", at: "12:30" });
  expect((await edition()).read).toBe(2);
  expect((await edition()).read).toBe(0);
  write("wire/a.yaml", "topics: [Fires]\n");
  expect((await edition()).read).toBe(1);
  file("a.json", { headline: "A quay burns" });
  expect((await edition()).read).toBe(1);
});

test("front matter stands beside a file, under its whole name or without its ending", async () => {
  file("a.json");
  write("wire/a.yaml", "topics: [Fires]\n");
  expect((await edition()).stories[0]?.data.topics).toEqual(["Fires"]);
  rmSync(join(content, "wire/a.yaml"));
  write("wire/a.json.yml", "topics: [Quays]\n");
  write("wire/gone.yaml", "draft: true\n");
  expect((await edition()).stories[0]?.data.topics).toEqual(["Quays"]);
  expect(told).toEqual([
    expect.stringContaining("gone.yaml:1:1: this front matter stands beside no file"),
  ]);
});

test("content/sources.yaml may speak of a story that came off the wire", async () => {
  file("a.json", { paragraphs: [FIRE, SAID] });
  await edition();
  write(
    "sources.yaml",
    "part:\n  - { name: Edith Marl, stories: [quay-burns], as: Edith Marl of Norda }\n",
  );
  const { stories, mistakes } = await edition();
  expect(mistakes).toEqual([]);
  expect(stories[0]?.data.article.sources.map(({ name }) => name)).toEqual(["Edith Marl of Norda"]);
});

test("copy under the address of a story from the wire is a mistake", async () => {
  file("a.json");
  await edition();
  write("articles/2026-11-28-quay-burns.txt", "Quay burns\n\nIt burns.\n");
  const { mistakes } = await edition();
  expect(mistakes).toEqual([
    expect.stringMatching(
      /2026-11-28-quay-burns\.txt:1:1: .*gives this slug to a story of an agency/u,
    ),
  ]);
});

const COPY = "Bridge opens\n\nThe bridge is open.\n";

test("copy says what its addresses were before", async () => {
  write("articles/2026-11-28-bridge.txt", `---\nredirects: [bridge-news, span]\n---\n${COPY}`);
  const { moved } = await edition();
  expect(moved).toEqual({ "bridge-news": "bridge", span: "bridge" });
});

test("the address of a story is none that another had, and copy that says so is told", async () => {
  write("articles/2026-11-28-span.txt", COPY);
  write("articles/2026-11-28-bridge.txt", `---\nredirects:\n  - old\n  - span\n---\n${COPY}`);
  const { mistakes, moved } = await edition();
  expect(mistakes).toEqual([expect.stringMatching(/bridge\.txt:4:5: redirects\.1: a story has/u)]);
  expect(moved).toEqual({ old: "bridge" });
});

test("a version that waits is told with its time, and is the next to come out", async () => {
  file("a.json");
  file("b.json", { version: "2", at: "10:00", embargoed: "2026-11-28T21:00:00Z" });
  const { stories, next } = await edition();
  expect(stories[0]?.data.versions).toBeUndefined();
  expect(next).toBe(Date.parse("2026-11-28T21:00:00Z"));
  expect(told[0]).toContain("wire/b.json is held until 28 November 2026, 21:00: its embargo");
  vi.setSystemTime(new Date("2026-11-28T21:00:00Z"));
  expect((await edition()).stories[0]?.data.versions).toHaveLength(2);
});

test("a story that its agency takes back is withdrawn at all addresses that it had", async () => {
  file("a.json");
  await edition();
  writeFileSync(REGISTER, readFileSync(REGISTER, "utf8").replace("quay-burns", "quay-fire"));
  file("b.json", { version: "2", at: "10:00", pubstatus: "canceled", body_html: "" });
  const { withdrawn, moved, ...made } = await edition();
  expect(slugs(made)).toEqual([]);
  expect(moved).toEqual({});
  expect(withdrawn).toEqual(["quay-fire", "quay-burns"]);
  expect(told).toEqual([
    expect.stringMatching(/norda\.example has taken it back: .*wire\/b\.json”/u),
  ]);
});
