import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { atom, type Feed, jsonFeed, rss } from "./feed.ts";
import { storyItem } from "./feed-items.ts";
import { newsArticle } from "./json-ld.ts";
import { markdown } from "./markdown.ts";
import { moment, rssMoment } from "./moment.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { plainText } from "./plain-text.ts";
import { quoteText } from "./quotations.ts";
import type { SiteFacts } from "./site-facts.ts";
import { newsSitemap, sitemap } from "./sitemap.ts";

const STORY = filed(
  "2026-03-01-harbour-opens.txt",
  `---
topics: [Shipping & trade]
rights: © 2026 Norland Wire Agency
---
Harbour <opens> & closes

By ADA MIRREN

PORT ELSE, Norland, March 1, 2026 (NWA) - The gates\u000b opened on Sunday.

“The gates are open,” Marta Quill told reporters. “They will stay open.”

– What comes next –

“Nobody asked us,” a dock worker said.
`,
);
const site: SiteFacts = {
  name: "The Wire",
  language: "en-GB",
  timeZone: "Europe/London",
  address: "https://wire.example",
};
const SOURCES = new Map([["marta-quill", "marta-quill"]]);
const ADDRESS = "https://wire.example/articles/harbour-opens/";

test("every format that others read names the picture's public file, and none the original", () => {
  const image = { src: "/images/quay.png", alt: "A quay", credit: "Ana Lima" };
  const size = { width: 2400, height: 1500 };
  const story = { ...STORY, data: { ...STORY.data, image: { ...image, size } } };
  const feed = { title: "The Wire", description: "", home: "/", items: [storyItem(story, site)] };
  for (const written of [
    JSON.stringify(ninjs(story, site, SOURCES)),
    JSON.stringify(newsArticle(story, site, SOURCES)),
    rss(feed, site),
    atom(feed, site),
    jsonFeed(feed, site),
  ]) {
    expect(written).toContain("https://wire.example/pictures/images/quay-png-1600.jpeg");
    expect(written).not.toContain("wire.example/images/");
  }
});

describe("ninjs", () => {
  const schema = JSON.parse(readFileSync("src/formats/fixtures/ninjs-schema_3.1.json", "utf8"));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
  ajv.addSchema(schema);
  const form = ninjs(STORY, site, SOURCES);
  const faults = (schema: object, value: unknown) => {
    const validate = ajv.compile(schema);
    validate(value);
    return validate.errors ?? [];
  };

  test("is valid by the schema of IPTC, extended by what stands under crosshead", () => {
    const extended = {
      $ref: `${schema.$id.replace(/#$/u, "")}#/$defs/ninjsType`,
      properties: {
        crosshead: { type: "object", required: ["copy", "article", "quotes"] },
      },
      required: ["uri", "crosshead"],
      unevaluatedProperties: false,
    };
    expect(faults(extended, form)).toEqual([]);
    expect(faults(extended, { ...form, headlines: "no list" })).not.toEqual([]);
    expect(faults(extended, { ...form, nothingOfNinjs: 1 })).not.toEqual([]);
  });

  test("carries the Article, whose offsets count the copy beside it", () => {
    const { copy, article } = (
      form as { crosshead: { copy: string; article: typeof STORY.data.article } }
    ).crosshead;
    const [quotation] = article.quotations;
    expect(quotation?.quoted.map((span) => copy.slice(...span))).toEqual([
      "The gates are open,",
      "They will stay open.",
    ]);
  });
});

describe("feeds", () => {
  const feed: Feed = {
    title: "The Wire",
    description: "News & more",
    home: "https://wire.example/",
    items: [storyItem(STORY, site)],
  };

  test.each([
    ["rss", rss],
    ["atom", atom],
    ["json", jsonFeed],
  ] as const)("an independent parser reads the story in %s", (format, write) => {
    const written = write(feed, site);
    const parsed = parseFeed(written);
    expect(parsed.format).toBe(format);
    const words = JSON.stringify(parsed.feed);
    expect(words).toContain(JSON.stringify("Harbour <opens> & closes"));
    expect(words).toContain(ADDRESS);
    expect(words).toContain("Shipping & trade");
    expect(words).toContain("The Wire");
    expect(written).not.toContain("\u000b");
    expect(written).not.toContain("<q");
  });
});

const wordsOf = ({ data }: typeof STORY) => data.quotes.map((quote) => quoteText(quote, "en"));

test("Markdown is copy that reads as the same story", () => {
  const again = filed("2026-03-01-harbour-opens.md", markdown(STORY));
  expect(again.data.headline).toBe(STORY.data.headline);
  expect(again.data.topics).toEqual(STORY.data.topics);
  expect(wordsOf(again)).toEqual(wordsOf(STORY));
  expect(again.data.article.sections.map(({ crosshead }) => crosshead?.text)).toContain(
    "What comes next",
  );
});

test("text has headline, authors, crossheads between dashes and the address", () => {
  const paragraphs = plainText(STORY, site).trim().split("\n\n");
  expect(paragraphs[0]).toBe("Harbour <opens> & closes");
  expect(paragraphs[1]).toBe("ADA MIRREN");
  expect(paragraphs).toContain("– What comes next –");
  expect(paragraphs.at(-1)).toContain(ADDRESS);
});

test("NITF ties quotations to their sources and days to their dates", () => {
  const xml = nitf(STORY, site);
  expect(xml).toContain("<hl1>Harbour &#x3C;opens> &#x26; closes</hl1>");
  expect(xml).toContain('<chron norm="20260301">Sunday</chron>');
  expect(xml).toMatch(/<q id="q-\w+" quote-source="Marta Quill">“The gates are open,”<\/q>/u);
  expect(xml).toContain("<dateline><location>Port Else, Norland</location>");
  expect(xml).toContain("<hl2");
  expect(xml).not.toContain("\u000b");
});

test("structured data says who speaks, where from and in which dateline", () => {
  expect(newsArticle(STORY, site, SOURCES)).toMatchObject({
    "@type": "NewsArticle",
    dateline: "PORT ELSE, Norland, March 1, 2026 (NWA) -",
    contentLocation: [{ "@type": "Place", name: "Port Else, Norland" }],
    hasPart: [
      {
        "@type": "Quotation",
        spokenByCharacter: {
          "@type": "Person",
          name: "Marta Quill",
          url: "https://wire.example/sources/marta-quill/",
        },
      },
      { "@type": "Quotation", spokenByCharacter: { description: "a dock worker" } },
    ],
  });
});

test("a sitemap lists each page with the day or time of its last change", () => {
  const pages = [{ address: "/articles/harbour-opens/", changed: "2026-03-01" }, { address: "/" }];
  const xml = sitemap(pages, site);
  expect(xml).toContain(`<loc>${ADDRESS}</loc><lastmod>2026-03-01</lastmod>`);
  expect(xml).toContain("<loc>https://wire.example/</loc></url>");
});

test.each([
  ["2026-02-28T23:59:00Z", false],
  ["2026-03-01T10:00:00Z", true],
  ["2026-03-02T23:59:00Z", true],
  ["2026-03-03T00:01:00Z", false],
])("news search is told of the stories of two days: at %s %s", (time, isTold) => {
  const title = "<news:title>Harbour &#x3C;opens> &#x26; closes</news:title>";
  expect(newsSitemap([STORY], site, new Date(time)).includes(title)).toBe(isTold);
});

test.each([
  ["Pacific/Pago_Pago", "2015-10-15T00:00:00-11:00", "Thu, 15 Oct 2015 11:00:00 GMT"],
  ["Europe/London", "2015-10-15T00:00:00+01:00", "Wed, 14 Oct 2015 23:00:00 GMT"],
  ["Pacific/Kiritimati", "2015-10-15T00:00:00+14:00", "Wed, 14 Oct 2015 10:00:00 GMT"],
])("a day begins at its midnight in %s", (timeZone, iso, rfc) => {
  expect(moment("2015-10-15", timeZone)).toBe(iso);
  expect(rssMoment("2015-10-15", timeZone)).toBe(rfc);
});

test.each([
  ["RSS", rss, "<dc:rights>© 2026 Norland Wire Agency</dc:rights>"],
  ["Atom", atom, "<rights>© 2026 Norland Wire Agency</rights>"],
] as const)("%s states the rights of each story", (_, write, rights) => {
  const home = "https://wire.example/";
  const feed = { title: "The Wire", description: "News", home, items: [storyItem(STORY, site)] };
  expect(write(feed, site)).toContain(rights);
});

test.each([
  ["JSON-LD", JSON.stringify(newsArticle(STORY, site, SOURCES)), "copyrightNotice"],
  ["ninjs", JSON.stringify(ninjs(STORY, site, SOURCES)), "copyrightNotice"],
])("%s states the rights of the story as its %s", (_, written, field) => {
  expect(JSON.parse(written)).toMatchObject({ [field]: "© 2026 Norland Wire Agency" });
});

test("structured data names the company that publishes the site, and its logo", () => {
  const publisher = { name: "Wire Media Ltd", address: "https://media.example" };
  const owned = { ...site, publisher, logo: { light: "/images/logo.svg" } };
  expect(newsArticle(STORY, owned, SOURCES)).toMatchObject({
    publisher: {
      name: "The Wire",
      logo: { url: `${site.address}/images/logo.svg` },
      parentOrganization: { name: "Wire Media Ltd", url: "https://media.example" },
    },
  });
  expect(newsArticle(STORY, site, SOURCES)).toMatchObject({
    publisher: { logo: { url: `${site.address}/icon-512.png` } },
  });
});
