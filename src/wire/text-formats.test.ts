import { expect, test } from "vitest";
import { itemInWords } from "../testing/wire-words.ts";
import { isWire } from "./read-wire.ts";

test("IPTC 7901 ends its heading with =, and has its notebook at the end", async () => {
  const file = [
    "\u0001abc0001 3 i 50  dpa 0001\r\n\nLake/ferry/\r\n\u0002EXTRA\nFerry back\non the lake\nBy Ana Prado, dpa =\r\n",
    "   Neuhafen (dpa) - The ferry sailed\r\nat noon.\r\n\n   It is quiet.\r\n",
    "# Notebook\n\n## Contacts\n- Editing by: Li Wen,\n  +49 30 000\n\ndpa ap lw\n",
    "\u0003011137 GMT Mär 26\r\n\u007f\n\u0004",
  ].join("\n");
  expect(await itemInWords(file)).toMatchObject({
    format: "IPTC 7901",
    published: "2026-03-01T11:37:00+00:00",
    headline: "Ferry back on the lake",
    byline: "By Ana Prado, dpa",
    paragraphs: ["Neuhafen (dpa) - The ferry sailed at noon.", "It is quiet."],
    notes: ["Editing by: Li Wen, +49 30 000"],
  });
});

test.each([
  "\u0001abc0001 3 i 50 dpa 0001\n\nIce/\n\u0002EMBARGO until evening\nIce =\n\nIt is cold.\n\u0003",
  "\u0016\u0016\u0001W0001\u001fa\nr i\u0013\u0011 BC\n\u0002^BC-Ice,4<\n^EMBARGOED until evening<\n^Ice<\n\t   It is cold.\n",
])("a text without a field for it is held by a line of its heading: %#", async (file) => {
  expect(await itemInWords(file)).toMatchObject({
    hold: expect.stringMatching(/until evening$/u),
    headline: "Ice",
    notes: [expect.stringMatching(/until evening$/u)],
  });
});

test("ANPA 1312 prints its marks, and has lines for editors as notes", async () => {
  const file = [
    "\u0016\u0016\u0001W0001\u001fasia-\nr i\u0013\u0011 BC-Ferry   03-01 0040",
    "\u0002^BC-Ferry, 1st Ld,40<\n^Ferry back on the lake<\n^AP Photo AB101<\n^Eds: Adds detail.<\n^By ANA PRADO=\n^Lake News=",
    "\t   PORTO ALTO (AP) _ ``It sails,'' she said.",
    "\b;W;L;Pct\u0010\n\bBoats;9;1;6{\u0010",
    "\t   ___\n\t   Li Wen contributed to this report.",
    "\t   \u0003AP-WF-03-01-26 1015GMT<\n\u000c\n\u0004",
  ].join("\n");
  expect(await itemInWords(file)).toMatchObject({
    format: "ANPA 1312",
    published: "2026-03-01T10:15:00+00:00",
    headline: "Ferry back on the lake",
    byline: "By ANA PRADO, Lake News",
    paragraphs: ["PORTO ALTO (AP) - “It sails,” she said."],
    notes: ["Eds: Adds detail."],
    tables: [
      {
        hasHead: true,
        rows: [
          ["", "W", "L", "Pct"],
          ["Boats", "9", "1", "6½"],
        ],
      },
    ],
  });
});

test("a text of ANPA 1312 has each table of its own, with words between them", async () => {
  const rows = (name: string) => `\b;W;L;Pct\u0010\n\b${name};9;1;.900\u0010`;
  const words = `^East Division=\n${rows("Boats")}\n^West Division=\n${rows("New\u0010 Boats")}`;
  const file = `\u0016\u0016\u0001W0012\u001flake-\nr i\u0013\u0011 BC-Ferry   03-01 0040\n\u0002^BC-Ferry,4<\n^Ferry back<\n${words}\n\t   \u0003LNA-WF-03-01-26 1015GMT<\n`;
  const head = ["", "W", "L", "Pct"];
  expect((await itemInWords(file)).tables).toMatchObject([
    { hasHead: true, rows: [head, ["Boats", "9", "1", ".900"]] },
    { hasHead: true, rows: [head, ["New Boats", "9", "1", ".900"]] },
  ]);
});

test.each(["Ice\n\nIt is cold.", "<!DOCTYPE html><html><p>Ice", "[Ice] is cold", "{", ""])(
  "no agency's format: %j",
  (text) => {
    expect(isWire(new TextEncoder().encode(text))).toBe(false);
  },
);
