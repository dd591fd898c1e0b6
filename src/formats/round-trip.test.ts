import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import type { WireItem, WireSpan } from "../wire/item.ts";
import { readWire } from "../wire/read-wire.ts";
import { topicNames } from "../wire/topic-names.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory } from "./story.ts";

const site: SiteFacts = {
  name: "The Wire",
  language: "en-GB",
  timeZone: "Europe/London",
  address: "https://wire.example",
};

const FILED = filed(
  "2026-03-01-harbour-opens.txt",
  `---
topics: [Shipping & trade, Lakes]
published: 2026-03-01T10:15:00Z
rights: © 2026 Norland Wire Agency. For one use alone.
corrections: [{ date: 2026-03-02, text: The gates opened at noon. }]
---
Harbour <opens> & closes

By ADA MIRREN

PORT ELSE, Norland, March 1, 2026 (NWA) - The gates opened on Sunday.

“The gates are open,” Marta Quill told reporters. “They will stay open.”

– What comes next –

“Nobody asked us,” a dock worker said.
`,
);

const TABLE = {
  type: "element" as const,
  tagName: "table",
  properties: {},
  children: [
    ["th", "Boat", "Knots"],
    ["td", "Alma", "9"],
  ].map(([tagName = "", ...cells]) => ({
    type: "element" as const,
    tagName: "tr",
    properties: {},
    children: cells.map((value) => ({
      type: "element" as const,
      tagName,
      properties: {},
      children: [{ type: "text" as const, value }],
    })),
  })),
};

/** A story with all that a page can show. */
const STORY: FiledStory = {
  ...FILED,
  data: {
    ...FILED.data,
    tree: { type: "root", children: [...FILED.data.tree.children, TABLE] },
    versions: [1, 2, 3].map((number) => ({
      time: `2026-03-01T1${number}:00:00Z`,
    })),
    image: {
      src: "/images/gates.jpg",
      alt: "Two gates",
      caption: "The gates on Sunday",
      credit: "Li Wen",
      size: { width: 600, height: 400 },
    },
  },
};

/** Facts that the parser of agencies' files finds in a format of the story. */
async function readBack(written: string) {
  const [item, ...more] = await readWire(new TextEncoder().encode(written));
  if (!item || more.length > 0) throw new Error("not one item");
  return told(item);
}

function told({ text, parts, wire }: WireItem) {
  const words = (span: WireSpan | null) => span && text.slice(span.start, span.end);
  return {
    headline: words(parts.headline),
    byline: words(parts.byline),
    dateline: words(parts.dateline),
    crossheads: parts.sections.flatMap(({ crosshead }) => words(crosshead) ?? []),
    paragraphs: parts.sections.flatMap(({ paragraphs }) => paragraphs.map(words)),
    tables: parts.tables.map(({ rows, hasHead }) => ({ rows, hasHead })),
    published: Date.parse(wire.published ?? ""),
    language: wire.language,
    id: wire.id,
    version: wire.version,
    status: wire.status,
    topics: topicNames(wire.topics, "en"),
    rights: wire.rights,
    corrections: wire.corrections,
    pictures: wire.pictures,
  };
}

test("NITF has the times of the versions behind the first", () => {
  const times = [...nitf(STORY, site).matchAll(/<revision-history norm="([^"]*)" \/>/gu)];
  expect(times.map(([, time]) => time)).toEqual(["20260301T120000Z", "20260301T130000Z"]);
});

const EXPECTED = {
  headline: "Harbour <opens> & closes",
  byline: "ADA MIRREN",
  dateline: "PORT ELSE, Norland, March 1, 2026 (NWA) -",
  crossheads: ["What comes next"],
  paragraphs: [
    "PORT ELSE, Norland, March 1, 2026 (NWA) - The gates opened on Sunday.",
    "“The gates are open,” Marta Quill told reporters. “They will stay open.”",
    "“Nobody asked us,” a dock worker said.",
  ],
  tables: [
    {
      hasHead: true,
      rows: [
        ["Boat", "Knots"],
        ["Alma", "9"],
      ],
    },
  ],
  published: Date.parse("2026-03-01T10:15:00Z"),
  language: "en",
  id: "https://wire.example/articles/harbour-opens/",
  version: "3",
  status: "usable",
  topics: ["Shipping & trade", "Lakes"],
  rights: "© 2026 Norland Wire Agency. For one use alone.",
  corrections: ["Correction, March 2, 2026: The gates opened at noon."],
  pictures: [
    {
      address: "https://wire.example/pictures/images/gates-jpg-600.jpeg",
      caption: "The gates on Sunday",
      credit: "Li Wen",
    },
  ],
};

test.each([
  ["ninjs", () => JSON.stringify(ninjs(STORY, site, new Map()))],
  ["NITF", () => nitf(STORY, site)],
] as const)("%s that is read back says all that the page shows", async (_, write) => {
  expect(await readBack(write())).toEqual(EXPECTED);
});
