import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { digestOfItem } from "./reading-digest.ts";
import type { Brief, DeskStory } from "./story.ts";
import { readWireFile, type UnreadWire } from "./wire-file.ts";

const bytesOf = (words: string) => new TextEncoder().encode(words);

/** Reads a file of one or more items of ninjs. */
async function read(
  items: Record<string, unknown>[],
  { language = "en", ...file }: Partial<UnreadWire> & { language?: string } = {},
) {
  const whole = items.map((item) => ({
    uri: "x:1",
    versioncreated: "2026-03-05T10:00:00Z",
    ...item,
  }));
  const bytes = bytesOf(JSON.stringify({ items: whole }));
  const unread = { path: "content/wire/a.json", bytes, digest: "d", beside: null, received: "" };
  const settings = { timeZone: "Europe/Paris", language };
  return (await readWireFile({ ...unread, ...file }, settings)).map(
    ({ brief, whole, ...rest }) => ({
      ...rest,
      brief: brief ? (JSON.parse(brief) as Brief) : undefined,
      ...(whole && (JSON.parse(whole) as { data: DeskStory; body: string })),
    }),
  );
}

test("the parts are those of the format, the speech and the days those of the words", async () => {
  const [one] = await read([
    {
      headline: "EXCLUSIVE: ferry back",
      byline: "Ana Prado and Li Wen",
      body_html:
        "<p>PORTO ALTO (AP) - The ferry sailed on Tuesday.</p><h2>By the lake</h2><p>“It is quiet,” said Captain Olga Reyes.</p>",
    },
  ]);
  const { data, body = "" } = one ?? {};
  const { article } = data ?? {};
  expect(data?.headline).toBe("EXCLUSIVE: ferry back");
  expect(data?.lead).toBe("The ferry sailed on Tuesday.");
  expect(article?.byline).toMatchObject({ authors: ["Ana Prado", "Li Wen"] });
  expect(article?.dateline).toMatchObject({
    text: "PORTO ALTO (AP) -",
    place: "PORTO ALTO",
    agency: "AP",
  });
  expect(article?.sections.map(({ crosshead }) => crosshead?.text)).toEqual([
    undefined,
    "By the lake",
  ]);
  expect(article?.quotations.map(({ quoted: [span] }) => span && body.slice(...span))).toEqual([
    "It is quiet,",
  ]);
  expect(article?.sources.map(({ name }) => name)).toEqual(["Olga Reyes"]);
  expect(article?.days.map(({ text, date }) => [text, date])).toEqual([["Tuesday", "2026-03-03"]]);
  expect(data?.quotes).toMatchObject([{ parts: ["It is quiet,"] }]);
  const elements = data?.tree.children.filter((node) => node.type === "element");
  expect(elements?.map(({ tagName }) => tagName)).toEqual(["p", "h2", "p"]);
});

test("the label of a version is no part of the headline", async () => {
  const [one] = await read([{ headline: "UPDATE 2-Ferry back", body_text: "It sails." }]);
  expect(one?.data).toMatchObject({ headline: "Ferry back", wire: { label: "UPDATE 2" } });
});

test("an alert has no headline of its own, and goes by its first words", async () => {
  const [one] = await read([{ headline: "", body_text: "The ferry sailed." }]);
  expect(one?.data?.article.headline).toBeNull();
  expect(one?.brief).toMatchObject({ headline: "The ferry sailed.", lead: "The ferry sailed." });
});

test("each item of a file has a reading of its own", async () => {
  const files = await read([
    { headline: "Ferry back", body_text: "The ferry sailed." },
    { headline: "Mill burns", body_text: "The mill burned." },
  ]);
  expect(files.map(({ digest }) => digest)).toEqual(["d", digestOfItem("d", 1)]);
  expect(files.map(({ brief }) => brief?.headline)).toEqual(["Ferry back", "Mill burns"]);
  expect(files[1]?.brief).toMatchObject({ wire: { items: 2, format: "ninjs", id: "x:1" } });
});

test("a time without a zone is one of the publication's, which the desk is told", async () => {
  const [one] = await read([
    {
      firstcreated: "2026-07-05T10:00:00",
      versioncreated: "2026-07-05T11:30:00",
      headline: "Ferry back",
      embargoed: "2026-07-06T06:00:00Z",
    },
  ]);
  expect(one?.brief).toMatchObject({
    published: "2026-07-05T10:00:00+02:00",
    updated: "2026-07-05T11:30:00+02:00",
    embargo: "2026-07-06T06:00:00+00:00",
  });
  expect(one?.doubts).toHaveLength(2);
  expect(one?.doubts[0]).toContain("has no zone");
});

test("where a file states no time, it is as old as its arrival", async () => {
  const received = "2026-03-06T12:00:00Z";
  const [one] = await read([{ headline: "Ferry back", versioncreated: "" }], { received });
  expect(one?.brief).toMatchObject({ published: received });
});

test("a file that cannot be read has one line, with its place", async () => {
  const [one] = await read([], { bytes: bytesOf('{"uri": "x:1"') });
  expect(one?.mistake).toMatch(/^content\/wire\/a\.json:1:1: This is not valid JSON/u);
});

test("front matter beside a file goes before what the file states", async () => {
  const yaml = "topics: [Lakes]\npublished: 2026-03-04\nlanguage: fr\n";
  const beside = { path: "content/wire/a.yaml", bytes: bytesOf(yaml) };
  const [one] = await read([{ headline: "Ferry back", language: "en" }], { beside });
  expect(one?.brief).toMatchObject({ topics: ["Lakes"], published: "2026-03-04", language: "fr" });
});

test("a file that states a language alone is in that of the publication's region", async () => {
  const items = ["en", "en-US", "fr"].map((language) => ({ headline: "Ferry back", language }));
  const stories = await read(items, { language: "en-GB" });
  expect(stories.map(({ brief }) => brief?.language)).toEqual(["en-GB", "en-US", "fr"]);
});

test("a mistake in front matter beside a file is told at its place there", async () => {
  const beside = { path: "content/wire/a.yaml", bytes: bytesOf("draft: true\ntopic: Lakes\n") };
  const [one] = await read([{ headline: "Ferry back" }], { beside });
  expect(one?.mistake).toMatch(/^content\/wire\/a\.yaml:2:1: “topic” is not a key here/u);
});

test.each([
  ["a headline that speaks to them", { headline: "Achtung: photos follow", body_text: "Later." }],
  ["notes without a headline", { headline: "", body_text: "Eds: photos follow" }],
  ["words that are notes alone", { headline: "Ferry back", body_text: "Eds: photos follow" }],
])("a message to editors is known by %s", async (_, item) => {
  const [message] = await read([item]);
  expect(message?.brief).toMatchObject({ wire: { isForEditors: true } });
});

test("a headline alone is an alert to readers", async () => {
  const [alert] = await read([{ headline: "Ferry sinks off Porto Alto", body_text: "" }]);
  expect(alert?.brief).toMatchObject({ wire: { isForEditors: false } });
});

test("a table stands in its place in the story, and in no paragraph", async () => {
  const table =
    "<table><tr><th>Boat</th><th>Knots</th></tr><tr><td>Alma</td><td>9</td></tr></table>";
  const body = `<p>Two boats raced.</p>${table}<p>Nobody was hurt.</p>`;
  const [one] = await read([{ headline: "Ferry race", body_html: body }]);
  const elements = one?.data?.tree.children.filter((node) => node.type === "element") ?? [];
  expect(elements.map(({ tagName }) => tagName)).toEqual(["p", "table", "p"]);
  expect(htmlOf({ type: "root", children: elements.slice(1, 2) })).toBe(
    "<table><thead><tr><th>Boat</th><th>Knots</th></tr></thead>" +
      "<tbody><tr><td>Alma</td><td>9</td></tr></tbody></table>",
  );
  expect(one?.body).toBe("Ferry race\n\nTwo boats raced.\n\nNobody was hurt.");
  expect(one?.brief?.length).toBe(6);
});
