import { expect, test } from "vitest";
import { readWire } from "../wire/read-wire.ts";
import { wireArticle } from "./wire-article.ts";

const article = async (item: Record<string, unknown>) => {
  const file = { uri: "x:1", versioncreated: "2026-03-05T10:00:00Z", language: "en", ...item };
  const [read] = await readWire(new TextEncoder().encode(JSON.stringify(file)));
  if (!read) throw new Error("no item");
  return { text: read.text, ...wireArticle(read, {}) };
};

test("the parts are those of the format, the speech and the days those of the words", async () => {
  const read = await article({
    headline: "EXCLUSIVE: ferry back",
    byline: "Ana Prado and Li Wen",
    body_html:
      "<p>PORTO ALTO (AP) - The ferry sailed on Tuesday.</p><h2>By the lake</h2><p>“It is quiet,” said Captain Olga Reyes.</p>",
  });
  const words = ({ start, end }: { start: number; end: number }) => read.text.slice(start, end);
  expect(read.headline?.text).toBe("EXCLUSIVE: ferry back");
  expect(read.byline).toMatchObject({ authors: ["Ana Prado", "Li Wen"] });
  expect(read.dateline).toMatchObject({ place: "PORTO ALTO", agency: "AP" });
  expect(read.sections.map(({ crosshead }) => crosshead?.text)).toEqual([undefined, "By the lake"]);
  expect(read.quotations.map(({ quoted: [span] }) => span && read.text.slice(...span))).toEqual([
    "It is quiet,",
  ]);
  expect(read.sources.map(({ name }) => name)).toEqual(["Olga Reyes"]);
  expect(read.days.map((day) => [words(day), day.date])).toEqual([["Tuesday", "2026-03-03"]]);
});

test("a headline is null where the format has none, and never the first words", async () => {
  expect(await article({ headline: "", body_text: "The ferry sailed." })).toMatchObject({
    headline: null,
    sections: [{ crosshead: null, paragraphs: [{ start: 0, end: 17 }] }],
  });
});
