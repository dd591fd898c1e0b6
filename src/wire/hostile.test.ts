import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WireMistake } from "./item.ts";
import { readWire } from "./read-wire.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const nitf = (body: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<nitf><body><body.head><hedline><hl1>Ice</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;

const FILES = [
  nitf("<p>PORTO ALTO (AP) - It is cold.</p><hl2>Ice</hl2><table><tr><td>1</td></tr></table>"),
  `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ice</HeadLine></NewsLines><ContentItem><DataContent><p>It is cold.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  `<newsItem guid="x" version="1"><itemMeta><itemClass qcode="ninat:text"/><edNote>Hold</edNote></itemMeta><contentMeta><headline>Ice</headline></contentMeta><contentSet><inlineXML><html><body><p>It is cold.</p></body></html></inlineXML></contentSet></newsItem>`,
  `{"uri":"x","headline":"Ice","body_html":"<p>It is <b>cold</b>.</p>","associations":{"a":{"type":"picture","renditions":{}}}}`,
  `{"format":"digitalwires","urn":"x","headline":"Eis","article_html":"<p>Kalt.</p>","ednotes":[{"ednote":"Hold"}]}`,
  "\u0001abc0001 3 i 50 dpa 0001\n\nIce/\n\u0002Ice =\n\nIt is cold.\n\n# Notebook\n- Hold\n\u0003011137 GMT Mar 26\n",
  "\u0016\u0016\u0001W0001\u001fa\nr i\u0013\u0011 BC\n\u0002^BC-Ice,4<\n^Ice<\n\t   It is cold.\n\t   \u0003AP-WF-03-01-26 1015GMT<\n",
];

/** A file is read, with all its parts inside the text, or refused with one sentence. */
async function isReadOrRefused(file: Uint8Array): Promise<void> {
  try {
    for (const { text, parts } of await readWire(file)) {
      const sections = parts.sections.flatMap((each) => [each.crosshead, ...each.paragraphs]);
      const spans = [parts.headline, parts.byline, parts.dateline, ...parts.points, ...sections];
      for (const span of spans)
        if (span) expect(text.slice(span.start, span.end).trim()).not.toBe("");
    }
  } catch (error) {
    if (!(error instanceof WireMistake)) throw error;
    expect(error.message).toMatch(/^[^\n]{10,300}$/u);
  }
}

describe("a file is read or refused with one sentence", () => {
  test.each(FILES)("cut anywhere: %#", async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length), (end) => isReadOrRefused(bytes(file.slice(0, end)))),
    );
  });

  test.each(FILES)("with bytes changed: %#", async (file) => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const changed = bytes(file);
        for (const [at, byte] of changes) changed[at] = byte;
        await isReadOrRefused(changed);
      }),
    );
  });

  test.each(FILES)("with other words in it: %#", async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.nat(file.length), (words, at) =>
        isReadOrRefused(bytes(file.slice(0, at) + words + file.slice(at))),
      ),
    );
  });

  test("of any bytes at all", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), isReadOrRefused));
  });
});

const refused = async (file: string) => {
  try {
    await readWire(bytes(file));
  } catch (error) {
    return error instanceof WireMistake ? error.message : String(error);
  }
  return "read";
};

describe("a hostile file", () => {
  test("declares entities, be they of a file or a thousand laughs", async () => {
    const says = /^The file declares entities of its own/u;
    expect(
      await refused(
        nitf("<p>&x;</p>", '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      ),
    ).toMatch(says);
    expect(
      await refused(
        nitf("<p>&b;</p>", '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
      ),
    ).toMatch(says);
  });

  test("has the names of what every object has", async () => {
    expect(await refused("<constructor/>")).toMatch(/none of the formats/u);
    const words = nitf('<constructor>It</constructor><p class="constructor">is</p><toString/>');
    expect(await refused(words)).toBe("read");
    const item = { uri: "x", headline: "Ice", pubstatus: "constructor", body_text: "A." };
    expect((await readWire(bytes(JSON.stringify(item))))[0]?.wire.status).toBe("withheld");
  });

  test("names document types of others, which nobody fetches", async () => {
    const doctype =
      '<!DOCTYPE nitf PUBLIC "x" "http://127.0.0.1:9/x.dtd" [<!ENTITY % n SYSTEM "n.dtd"> %n; ]>';
    expect(await refused(nitf("<p>It is cold.</p>", doctype))).toBe("read");
  });

  test("nests a million elements, in XML, in HTML or in JSON", async () => {
    expect(await refused(nitf("<em>".repeat(1_000_000)))).toMatch(/more elements than a story/u);
    expect(await refused(nitf("<p/>".repeat(1_000_000)))).toMatch(/more elements than a story/u);
    const item = { uri: "x", headline: "Ice", body_html: "<div>".repeat(1_000_000) };
    expect(await refused(JSON.stringify(item))).toMatch(/nested too deep/u);
    expect(await refused(`{"a":${"[".repeat(1_000_000)}`)).toMatch(/^This/u);
  });

  test("has 50 MB, or a paragraph longer than a story", async () => {
    await expect(readWire(new Uint8Array(50 * 1024 * 1024))).rejects.toThrow(/more than 8 MB/u);
    expect(await refused(nitf(`<p>${"cold ".repeat(200_000)}</p>`))).toMatch(
      /longer than any story/u,
    );
    expect(await refused(nitf(`<p>${"(Reporting by ".repeat(30_000)}</p>`))).toBe("read");
  });
});
