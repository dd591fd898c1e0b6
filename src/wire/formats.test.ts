import { describe, expect, test } from "vitest";
import type { WireItem, WireSpan } from "./item.ts";
import { isWire, readWire } from "./read-wire.ts";

const read = async (file: string): Promise<WireItem> => {
  const [item] = await readWire(new TextEncoder().encode(file));
  if (!item) throw new Error("no item");
  return item;
};

/** Parts of an item as words. */
function told({ text, parts, wire }: WireItem) {
  const words = (span: WireSpan | null) => span && text.slice(span.start, span.end);
  return {
    ...wire,
    headline: words(parts.headline),
    byline: words(parts.byline),
    dateline: words(parts.dateline),
    place: parts.dateline?.place ?? null,
    points: parts.points.map(words),
    tables: parts.tables,
    crossheads: parts.sections.flatMap(({ crosshead }) => words(crosshead) ?? []),
    paragraphs: parts.sections.flatMap(({ paragraphs }) => paragraphs.map(words)),
  };
}

const story = async (file: string) => told(await read(file));

const nitf = (docdata: string, head: string, content: string) =>
  `<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "../dtd/nitf-3-2.dtd">
<nitf baselang="en"><head><docdata ${docdata}</docdata></head>
<body><body.head>${head}</body.head><body.content>${content}</body.content></body></nitf>`;

describe("NITF", () => {
  test("gives identity, time, topics and what is for editors", async () => {
    const file = nitf(
      `management-status="usable"><doc-id id-string="x.1"/><date.issue norm="20260301T101500+0100"/>
       <ed-msg info="Hold the picture"/>`,
      `<hedline><hl1>Ferry back on the lake</hl1><hl2>A second line</hl2></hedline>
       <note type="npa"><body.content><p>Names are checked.</p></body.content></note>
       <byline>By <person>Ana Prado</person><byttl>Lake News</byttl></byline>
       <dateline><location><city>Porto Alto</city>, <state>RS</state></location></dateline>`,
      `<p>The ferry sailed.</p><hl2>New engines</hl2><p>It is <em>quiet</em>.</p><p>ap/lw</p>`,
    );
    expect(await story(file)).toMatchObject({
      format: "NITF",
      id: "x.1",
      status: "usable",
      language: "en",
      published: "2026-03-01T10:15:00+01:00",
      embargo: null,
      headline: "Ferry back on the lake",
      byline: "By Ana Prado, Lake News",
      dateline: "Porto Alto, RS -",
      place: "Porto Alto, RS",
      crossheads: ["New engines"],
      paragraphs: ["Porto Alto, RS - The ferry sailed.", "It is quiet."],
      notes: ["Hold the picture", "Names are checked."],
    });
  });

  test("is embargoed by its status alone, until the time of release", async () => {
    const release = `<date.release norm="20260302T060000Z"/>`;
    const words = (status: string) =>
      story(nitf(`management-status="${status}">${release}`, "", "<p>A.</p>"));
    expect(await words("embargoed")).toMatchObject({
      status: "usable",
      embargo: "2026-03-02T06:00:00+00:00",
    });
    expect((await words("usable")).embargo).toBeNull();
    expect((await words("canceled")).status).toBe("canceled");
  });

  test("has a table in its place, and a picture with its caption and credit", async () => {
    const media = `<media media-type="image"><media-reference source="a.jpg"/>
      <media-caption>The ferry</media-caption><media-producer>L. Wen</media-producer></media>`;
    const table = "<table><tr><th>Boat</th><td>9</td></tr></table>";
    expect(await story(nitf(">", "", `${media}<p>A boat.</p>${table}`))).toMatchObject({
      paragraphs: ["A boat."],
      tables: [{ at: 7, rows: [["Boat", "9"]] }],
      pictures: [{ address: "a.jpg", caption: "The ferry", credit: "L. Wen" }],
    });
  });
});

const newsml = (lines: string, component: string) =>
  `<NewsML Version="1.2"><NewsItem xml:lang="fr"><Identification><NewsIdentifier><RevisionId>3</RevisionId>
<PublicIdentifier>urn:newsml:x:1:3</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20260301T100000+0000</FirstCreated>
<ThisRevisionCreated>20260301T110000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines>${lines}</NewsLines>${component}</NewsComponent></NewsItem></NewsML>`;

const photo = `<NewsComponent><NewsLines><HeadLine>A boat</HeadLine><ByLine>L. Wen</ByLine></NewsLines>
<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>A boat on a lake</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><ContentItem Href="big.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
<NewsComponent><ContentItem Href="small.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>`;

describe("NewsML 1.2", () => {
  test("has the story's lines, never those of its photo", async () => {
    const text = `<NewsComponent><ContentItem><DataContent><p>Le bac est parti.</p><p>- Au port -</p><p>Il est là.</p></DataContent></ContentItem></NewsComponent>`;
    const advisory = `<NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>AJOUTE le port</NewsLineText></NewsLine>`;
    const file = newsml(
      `<HeadLine/><DateLine>Porto Alto, 1 mars 2026 (AFP) -</DateLine>${advisory}`,
      text + photo,
    );
    expect(await story(file)).toMatchObject({
      format: "NewsML 1.2",
      id: "urn:newsml:x:1:3",
      version: "3",
      language: "fr",
      published: "2026-03-01T10:00:00+00:00",
      updated: "2026-03-01T11:00:00+00:00",
      headline: null,
      byline: null,
      place: "Porto Alto",
      crossheads: ["- Au port -"],
      paragraphs: ["Porto Alto, 1 mars 2026 (AFP) - Le bac est parti.", "Il est là."],
      notes: ["AJOUTE le port"],
      pictures: [{ address: "big.jpg", caption: "A boat on a lake", credit: "L. Wen" }],
    });
  });

  test("has the body of the component whose role that is, with its escaped HTML", async () => {
    const part = (role: string, data: string) =>
      `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent>${data}</DataContent></ContentItem></NewsComponent>`;
    const parts =
      part("StyleSheet", "p {}") +
      part("Contact", "<p>Call us</p>") +
      part("Body", "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;");
    expect((await story(newsml("<HeadLine>A</HeadLine>", parts))).paragraphs).toEqual([
      "One.",
      "Two.",
    ]);
  });
});

const g2 = (meta: string, content: string, body: string) =>
  `<ns0:newsItem xmlns:ns0="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:2" version="4" xml:lang="de">
<ns0:itemMeta><ns0:itemClass qcode="ninat:text"/>${meta}</ns0:itemMeta><ns0:contentMeta>${content}</ns0:contentMeta>
<ns0:contentSet><ns0:inlineXML><html><body>${body}</body></html></ns0:inlineXML></ns0:contentSet></ns0:newsItem>`;

describe("NewsML-G2", () => {
  test("gives embargo, notes and corrections apart, whatever the prefix", async () => {
    const meta = `<ns0:versionCreated>2026-03-01T10:00:00+01:00</ns0:versionCreated><ns0:embargoed>2026-03-01T18:00:00+01:00</ns0:embargoed>
      <ns0:edNote role="x:private">Neuer Einstieg</ns0:edNote><ns0:edNote role="x:public">Zahl berichtigt</ns0:edNote>`;
    const content = `<ns0:headline rank="3">Schiffe</ns0:headline><ns0:headline rank="1">Fähre fährt wieder</ns0:headline><ns0:by/>
      <ns0:subject qcode="medtop:04000000"><ns0:name>Wirtschaft</ns0:name></ns0:subject>`;
    const body = `<header><h1>Fähre</h1></header><p class="teaser">Kurz.</p><p>Neuhafen (dpa) - Die Fähre fährt.</p><p><h3>Im Hafen</h3></p><p>Ende.</p>`;
    expect(await story(g2(meta, content, body))).toMatchObject({
      format: "NewsML-G2",
      id: "urn:x:2",
      version: "4",
      status: "usable",
      updated: "2026-03-01T10:00:00+01:00",
      embargo: "2026-03-01T18:00:00+01:00",
      headline: "Fähre fährt wieder",
      byline: null,
      dateline: "Neuhafen (dpa) -",
      crossheads: ["Im Hafen"],
      paragraphs: ["Neuhafen (dpa) - Die Fähre fährt.", "Ende."],
      notes: ["Neuer Einstieg"],
      corrections: ["Zahl berichtigt"],
      topics: [{ code: "medtop:04000000", name: "Wirtschaft" }],
    });
  });

  test("a withdrawn item may be without words", async () => {
    expect(await story(g2('<ns0:pubStatus qcode="stat:canceled"/>', "", ""))).toMatchObject({
      id: "urn:x:2",
      status: "canceled",
      paragraphs: [],
    });
  });

  test("a package of references is no story", async () => {
    await expect(read('<packageItem guid="x"><groupSet/></packageItem>')).rejects.toThrow(
      /no story in this file/,
    );
  });

  test("key points above a story are no paragraphs of it", async () => {
    const body =
      "<p>* Boats sail</p><p>By Ana Prado</p><p>PORTO ALTO, March 1 (Reuters) - Boats sail. (Reporting by Ana Prado; editing by Li Wen)</p>";
    expect(await story(g2("", "", body))).toMatchObject({
      points: ["Boats sail"],
      byline: "By Ana Prado",
      paragraphs: ["PORTO ALTO, March 1 (Reuters) - Boats sail."],
    });
  });
});

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
    expect(await story(JSON.stringify({ uri: "x:3", version: "2", ...item }))).toMatchObject({
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
      (await story(JSON.stringify({ uri: "x", headline: "Ice", associations }))).pictures,
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
  expect(await story(JSON.stringify(file))).toMatchObject({
    format: "digitalwires",
    version: "2",
    embargo: "2026-03-01T12:00:00+01:00",
    byline: "Von Ana Prado",
    crossheads: ["Am See"],
    paragraphs: ["Neuhafen (dpa) - Es ist kalt.", "Sehr."],
    notes: ["Autorin: Ana Prado"],
  });
});

test("IPTC 7901 ends its heading with =, and has its notebook at the end", async () => {
  const file = [
    "\u0001abc0001 3 i 50  dpa 0001\r\n\nLake/ferry/\r\n\u0002EXTRA\nFerry back\non the lake\nBy Ana Prado, dpa =\r\n",
    "   Neuhafen (dpa) - The ferry sailed\r\nat noon.\r\n\n   It is quiet.\r\n",
    "# Notebook\n\n## Contacts\n- Editing by: Li Wen,\n  +49 30 000\n\ndpa ap lw\n",
    "\u0003011137 GMT Mär 26\r\n\u007f\n\u0004",
  ].join("\n");
  expect(await story(file)).toMatchObject({
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
  expect(await story(file)).toMatchObject({
    status: "withheld",
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
  expect(await story(file)).toMatchObject({
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
  expect((await story(file)).tables).toMatchObject([
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
