import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { atom, jsonFeed, rss } from "../formats/feed.ts";
import { storyItem } from "../formats/feed-items.ts";
import { newsArticle } from "../formats/json-ld.ts";
import { markdown } from "../formats/markdown.ts";
import { ninjs } from "../formats/ninjs.ts";
import { nitf } from "../formats/nitf.ts";
import { passagesOf } from "../formats/passages.ts";
import { plainText } from "../formats/plain-text.ts";
import { openWireFile } from "./wire-file.ts";

/** A word that is only in notes to editors. */
const SECRET = "Zwyntarx";

const NOTE = `Eds: ${SECRET} has the photos`;
const WORDS = "PORTO ALTO, March 1 (LNA) - The ferry sailed, said Captain Olga Reyes.";

const FILES: [format: string, file: string][] = [
  [
    "NITF",
    `<nitf><head><docdata><doc-id id-string="x.1"/><date.issue norm="20260301T101500Z"/><ed-msg info="${NOTE}"/></docdata><revision-history comment="${SECRET} edited"/></head>
     <body><body.head><hedline><hl1>Ferry back</hl1></hedline><note type="npa"><body.content><p>${SECRET} checks</p></body.content></note></body.head>
     <body.content><p>(Adds ${SECRET})</p><p>${WORDS}</p><note>${NOTE}</note></body.content></body></nitf>`,
  ],
  [
    "NewsML 1.2",
    `<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>x:1</PublicIdentifier></NewsIdentifier></Identification>
     <NewsManagement><FirstCreated>20260301T101500Z</FirstCreated></NewsManagement>
     <NewsComponent><NewsLines><HeadLine>Ferry back</HeadLine><SlugLine>${SECRET}-ferry</SlugLine>
     <NewsLine><NewsLineType FormalName="EdNote"/><NewsLineText>${NOTE}</NewsLineText></NewsLine></NewsLines>
     <ContentItem><DataContent><p>${WORDS}</p><p>${NOTE}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  ],
  [
    "NewsML-G2",
    `<newsItem guid="x:1" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-03-01T10:15:00Z</versionCreated><edNote>${NOTE}</edNote></itemMeta>
     <contentMeta><slugline>${SECRET}</slugline><headline>Ferry back</headline></contentMeta>
     <contentSet><inlineXML><html><body><p>${WORDS}</p><section class="notepad"><p>${SECRET}</p></section></body></html></inlineXML></contentSet></newsItem>`,
  ],
  [
    "ninjs",
    JSON.stringify({
      uri: "x:1",
      versioncreated: "2026-03-01T10:15:00Z",
      headline: "Ferry back",
      slugline: SECRET,
      ednote: NOTE,
      body_html: `<p>${WORDS}</p><p>${NOTE}</p>`,
      associations: {
        main: { type: "picture", headline: SECRET, renditions: { a: { href: "https://x/y.jpg" } } },
      },
    }),
  ],
  [
    "digitalwires",
    JSON.stringify({
      format: "digitalwires",
      urn: "x:1",
      version_created: "2026-03-01T10:15:00Z",
      headline: "Ferry back",
      ednotes: [{ role: "x:note", ednote: NOTE }],
      notepad: { nonpublic_html: `<ul><li>${SECRET}</li></ul>` },
      article_html: `<section><p>${WORDS}</p></section>`,
    }),
  ],
  [
    "IPTC 7901",
    `\u0001lna0012 4 pl  40  LNA 0001\r\n\u0002lake/ferry/${SECRET}\r\nFerry back =\r\n\r\n${WORDS}\r\n\r\n# Notebook\r\n\r\n- ${SECRET}\r\n\u0003011015 GMT Mar 26\r\n`,
  ],
  [
    "ANPA 1312",
    `\u0016\u0016\u0001W0012\u001flake-\nr i\u0013\u0011 BC-Ferry   03-01 0040\n\u0002^BC-${SECRET},4<\n^Ferry back<\n^${NOTE}<\n\t   ${WORDS}\n\t   \u0003LNA-WF-03-01-26 1015GMT<\n`,
  ],
];

const site = {
  name: "The Wire",
  language: "en",
  timeZone: "UTC",
  address: "https://wire.example",
};

/** All output for readers of a story. */
function published(data: Parameters<typeof ninjs>[0]["data"], body: string): string[] {
  const story = { id: "ferry-back", data, body };
  const feed = { title: "The Wire", description: "News", home: "https://wire.example/" };
  const feeds = { ...feed, items: [storyItem(story, site)] };
  return [
    body,
    htmlOf(data.tree),
    JSON.stringify(passagesOf(data)),
    JSON.stringify(ninjs(story, site, new Map())),
    nitf(story, site),
    markdown(story),
    plainText(story, site),
    JSON.stringify(newsArticle(story, site, new Map())),
    ...[rss, atom, jsonFeed].map((write) => write(feeds, site)),
  ];
}

test.each(FILES)(
  "notes of %s are for the desk alone, and in nothing that is published",
  async (format, file) => {
    const bytes = new TextEncoder().encode(file);
    const unread = { path: "a", bytes, digest: "d", beside: null, received: "2026-03-01" };
    const [read, ...more] = await openWireFile(unread, { timeZone: "UTC", language: "en" });
    if (!read || more.length > 0) throw new Error("not one item");
    expect(read.story.wire?.format).toBe(format);
    const told = read.doubts.filter(({ rule }) => rule === "note").map(({ reason }) => reason);
    expect(told.join("\n")).toContain(SECRET);
    const all = published(read.story, read.body);
    expect(all.every((each) => each.includes("ferry sailed"))).toBe(true);
    expect(all.filter((each) => each.includes(SECRET))).toEqual([]);
  },
);
