import { rmSync } from "node:fs";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { FiledContent, slugsIn } from "../testing/filed-content.ts";

const content = new FiledContent(vi.stubEnv);
const { Readings } = await import("./readings.ts");

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-28T20:00:00Z"), toFake: ["Date"] });
  content.clear();
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  content.remove();
});

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
    content.file(`${number}.json`, {
      ...{ version: `${number + 1}`, at: `1${number}:00`, headline: `Quay burns ${number}` },
      paragraphs,
    });
    const { stories } = await content.edition();
    expect(slugsIn({ stories })).toEqual(["quay-burns-0"]);
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
  // A reader of the second version finds its paragraphs in the third, except the one with other
  // words.
  expect(second?.ids).toEqual(expect.arrayContaining(first?.ids ?? [""]));
  expect(second?.ids.filter((id) => third?.ids.includes(id))).toHaveLength(2);
});

test("a story tells when it was published and last changed, and has another digest with each version", async () => {
  content.file("a.json");
  const [before] = (await content.edition()).stories;
  expect(before?.data.updated).toBeUndefined();
  content.file("b.json", { version: "2", at: "12:30" });
  const [after] = (await content.edition()).stories;
  expect(after?.data).toMatchObject({
    published: "2026-11-28T09:00:00+00:00",
    updated: "2026-11-28T12:30:00+00:00",
    versions: [{ version: "1" }, { version: "2" }],
  });
  expect(after?.earlier).toEqual([before?.reading]);
  expect(after?.digest).not.toBe(before?.digest);
});

test("a file that cannot be read is set aside with one line, and stops nothing", async () => {
  content.file("a.json");
  content.write("wire/cut.json", '{"uri": "urn:newsml:norda.example:20261128:cut", "headl');
  content.write("wire/photo.jpg", "");
  const made = await content.edition();
  expect(slugsIn(made)).toEqual(["quay-burns"]);
  expect(made.mistakes).toEqual([]);
  expect(content.told).toEqual([expect.stringMatching(/wire\/cut\.json:.*\(set aside\)$/u)]);
});

test("a file is read once, and again where it or its front matter has changed", async () => {
  content.file("a.json");
  content.file("b.json", { version: "2", at: "12:30" });
  expect((await content.edition()).read).toBe(2);
  expect((await content.edition()).read).toBe(0);
  content.write("wire/a.yaml", "topics: [Fires]\n");
  expect((await content.edition()).read).toBe(1);
  content.file("a.json", { headline: "A quay burns" });
  expect((await content.edition()).read).toBe(1);
});

test("front matter stands beside a file, under its whole name or without its ending", async () => {
  content.file("a.json");
  content.write("wire/a.yaml", "topics: [Fires]\n");
  expect((await content.edition()).stories[0]?.data.topics).toEqual(["Fires"]);
  rmSync(content.pathOf("wire/a.yaml"));
  content.write("wire/a.json.yml", "topics: [Quays]\n");
  content.write("wire/gone.yaml", "draft: true\n");
  expect((await content.edition()).stories[0]?.data.topics).toEqual(["Quays"]);
  expect(content.told).toEqual([
    expect.stringContaining("gone.yaml:1:1: there is no file beside this front matter"),
  ]);
});

test("content/sources.yaml may speak of a story that came off the wire", async () => {
  content.file("a.json", { paragraphs: [FIRE, SAID] });
  await content.edition();
  content.write(
    "sources.yaml",
    "part:\n  - { name: Edith Marl, stories: [quay-burns], as: Edith Marl of Norda }\n",
  );
  const { stories, mistakes } = await content.edition();
  expect(mistakes).toEqual([]);
  expect(stories[0]?.data.article.sources.map(({ name }) => name)).toEqual(["Edith Marl of Norda"]);
});

test("a version that waits is told with its time, and is the next to come out", async () => {
  content.file("a.json");
  content.file("b.json", { version: "2", at: "10:00", embargoed: "2026-11-28T21:00:00Z" });
  const { stories, next } = await content.edition();
  expect(stories[0]?.data.versions).toBeUndefined();
  expect(next).toBe(Date.parse("2026-11-28T21:00:00Z"));
  expect(content.told[0]).toContain(
    "wire/b.json is held until 28 November 2026, 21:00: its embargo",
  );
  vi.setSystemTime(new Date("2026-11-28T21:00:00Z"));
  expect((await content.edition()).stories[0]?.data.versions).toHaveLength(2);
});
