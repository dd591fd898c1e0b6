import { describe, expect, test } from "vitest";
import { itemInWords } from "../testing/wire-words.ts";
import { readWire } from "./read-wire.ts";

describe("ninjs", () => {
  test.each([
    [
      "1",
      {
        headline: "Ice",
        byline: "Li Wen",
        versioncreated: "2026-03-01T10:00:00Z",
        pubstatus: "withheld",
        ednote: "Eds: new lead",
        body_text: "no",
        body_xhtml: "<p>One.</p><p>Two.</p>",
      },
    ],
    [
      "3",
      {
        headlines: [{ role: "main", value: "Ice" }],
        by: "Li Wen",
        versionCreated: "2026-03-01T10:00:00Z",
        pubStatus: "withheld",
        edNote: "Eds: new lead",
        bodies: [
          { contentType: "text/plain", value: "no" },
          { contentType: "text/html", value: "<p>One.</p><p>Two.</p>" },
        ],
      },
    ],
  ])("has the same meaning in version %s", async (_, item) => {
    expect(await itemInWords(JSON.stringify({ uri: "x:3", version: "2", ...item }))).toMatchObject({
      format: "ninjs",
      id: "x:3",
      version: "2",
      status: "withheld",
      updated: "2026-03-01T10:00:00+00:00",
      headline: "Ice",
      byline: "Li Wen",
      paragraphs: ["One.", "Two."],
      notes: ["Eds: new lead"],
    });
  });

  test("several items of a list are several", async () => {
    const item = (guid: string) => ({ guid, headline: guid, body_text: "A." });
    const file = JSON.stringify({ item: [item("one"), item("two")] });
    expect((await readWire(new TextEncoder().encode(file))).map(({ wire }) => wire.id)).toEqual([
      "one",
      "two",
    ]);
  });

  test("a picture counts once, however many renditions it has", async () => {
    const renditions = { small: { href: "s.jpg", width: 9 }, big: { href: "b.jpg", width: 99 } };
    const associations = {
      main: { type: "picture", byline: "Li Wen", description_text: "Ice", renditions },
      film: { type: "video" },
    };
    expect(
      (await itemInWords(JSON.stringify({ uri: "x", headline: "Ice", associations }))).pictures,
    ).toEqual([{ address: "b.jpg", caption: "Ice", credit: "Li Wen" }]);
  });
});

test("digitalwires has its embargo, and contacts as notes", async () => {
  const file = {
    ...{
      format: "digitalwires@0.9",
      urn: "urn:x:4",
      version: 2,
      pubstatus: "usable",
      language: "de",
    },
    ...{ version_created: "2026-03-01T10:00:00+01:00", embargoed: "2026-03-01T12:00:00+01:00" },
    ...{ headline: "Eis", byline: "Von Ana Prado", dateline: "Neuhafen (dpa) - " },
    article_html: '<section class="main"><p>Es ist kalt.</p><h2>Am See</h2><p>Sehr.</p></section>',
    ednotes: [
      { role: "dpaednoterole:closingline", ednote: "dpa ap yy" },
      { role: "dpaednoterole:dpacontacts", ednote: "Autorin: Ana Prado", is_publishable: false },
    ],
  };
  expect(await itemInWords(JSON.stringify(file))).toMatchObject({
    format: "digitalwires",
    version: "2",
    embargo: "2026-03-01T12:00:00+01:00",
    byline: "Von Ana Prado",
    crossheads: ["Am See"],
    paragraphs: ["Neuhafen (dpa) - Es ist kalt.", "Sehr."],
    notes: ["Autorin: Ana Prado"],
  });
});

test("a body of ninjs is none of the words that stand beside the story", async () => {
  const beside = { body_footer: "<p>For clients</p>", body_html: "" };
  expect(await itemInWords(JSON.stringify({ uri: "x", headline: "Ice", ...beside }))).toMatchObject(
    {
      paragraphs: [],
    },
  );
  const bodies = ["editorialNote", "main"].map((role) => {
    return { role, contenttype: "text/html", value: `<p>It is ${role}.</p>` };
  });
  expect(await itemInWords(JSON.stringify({ uri: "x", headline: "Ice", bodies }))).toMatchObject({
    paragraphs: ["It is main."],
  });
});
