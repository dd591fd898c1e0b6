import { describe, expect, test } from "vitest";
import { firstItem, itemInWords } from "../testing/wire-words.ts";

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
    expect(await itemInWords(file)).toMatchObject({
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

  test("is embargoed by its status or by a time of release ahead of its issue", async () => {
    const release = `<date.release norm="20260302T060000Z"/>`;
    const words = (status: string) =>
      itemInWords(nitf(`management-status="${status}">${release}`, "", "<p>A.</p>"));
    expect(await words("embargoed")).toMatchObject({
      status: "usable",
      embargo: "2026-03-02T06:00:00+00:00",
    });
    expect((await words("usable")).embargo).toBe("2026-03-02T06:00:00+00:00");
    expect(await words("canceled")).toMatchObject({ status: "canceled", embargo: null });
  });

  test("has a table in its place, and a picture with its caption and credit", async () => {
    const media = `<media media-type="image"><media-reference source="a.jpg"/>
      <media-caption>The ferry</media-caption><media-producer>L. Wen</media-producer></media>`;
    const table = "<table><tr><th>Boat</th><td>9</td></tr></table>";
    expect(await itemInWords(nitf(">", "", `${media}<p>A boat.</p>${table}`))).toMatchObject({
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
    expect(await itemInWords(file)).toMatchObject({
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
    expect((await itemInWords(newsml("<HeadLine>A</HeadLine>", parts))).paragraphs).toEqual([
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
    expect(await itemInWords(g2(meta, content, body))).toMatchObject({
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
    expect(await itemInWords(g2('<ns0:pubStatus qcode="stat:canceled"/>', "", ""))).toMatchObject({
      id: "urn:x:2",
      status: "canceled",
      paragraphs: [],
    });
  });

  test("a package of references is no story", async () => {
    await expect(firstItem('<packageItem guid="x"><groupSet/></packageItem>')).rejects.toThrow(
      /has no story and only refers to other items/,
    );
  });

  test("key points above a story are no paragraphs of it", async () => {
    const body =
      "<p>* Boats sail</p><p>By Ana Prado</p><p>PORTO ALTO, March 1 (Reuters) - Boats sail. (Reporting by Ana Prado; editing by Li Wen)</p>";
    expect(await itemInWords(g2("", "", body))).toMatchObject({
      points: ["Boats sail"],
      byline: "By Ana Prado",
      paragraphs: ["PORTO ALTO, March 1 (Reuters) - Boats sail."],
    });
  });
});
