import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WireItem, WireMistake } from "./item.ts";
import { readWire } from "./read-wire.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const nitf = (body: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<nitf><body><body.head><hedline><hl1>Ice</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;

/** Words for editors in each of the files below. */
const NOTE = "Hold the boat";

const NINJS = `{"uri":"x","headline":"Ice","ednote":"${NOTE}","body_html":"<p>It is <b>cold</b>.</p>","associations":{"a":{"type":"picture","renditions":{}}}}`;

const mail = (body: string, head = "") =>
  `Message-ID: <x@y>\nFrom: a@b.c\nMIME-Version: 1.0\n${head}Subject: Ice\n\n${body}`;

const attached = (type: string, file: string, boundary = "b") =>
  mail(
    `--${boundary}\nContent-Type: ${type}\n\n${file}\n--${boundary}--\n`,
    `Content-Type: multipart/mixed; boundary=${boundary}\n`,
  );

/** Files of formats with closing tags or brackets, and of formats made of lines. */
const CLOSED = [
  nitf(
    `<note type="npa"><p>${NOTE}</p></note><p>PORTO ALTO (AP) - It is cold.</p><hl2>Ice</hl2><table><tr><td>1</td></tr></table>`,
  ),
  `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ice</HeadLine><NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>${NOTE}</NewsLineText></NewsLine></NewsLines><ContentItem><DataContent><p>It is cold.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  `<newsItem guid="x" version="1"><itemMeta><itemClass qcode="ninat:text"/><edNote>${NOTE}</edNote></itemMeta><contentMeta><headline>Ice</headline></contentMeta><contentSet><inlineXML><html><body><p>It is cold.</p></body></html></inlineXML></contentSet></newsItem>`,
  NINJS,
  `{"format":"digitalwires","urn":"x","headline":"Eis","article_html":"<p>Kalt.</p>","ednotes":[{"ednote":"${NOTE}"}]}`,
];
const FILES = [
  ...CLOSED,
  `\u0001abc0001 3 i 50 dpa 0001\n\nIce/\n\u0002Ice =\n\nIt is cold.\n\n# Notebook\n- ${NOTE}\n\u0003011137 GMT Mar 26\n`,
  `\u0016\u0016\u0001W0001\u001fa\nr i\u0013\u0011 BC\n\u0002^BC-Ice,4<\n^Ice<\n^Eds: ${NOTE}<\n\t   It is cold.\n\b;a;b;c\u0010\n\t   \u0003AP-WF-03-01-26 1015GMT<\n`,
  mail(`Ice on the lake\n\nIt is cold.\n\nIt is quiet.\n-- \n${NOTE}\n`),
  mail(
    `<h1>Ice</h1><p>Cold.</p><div class="gmail_signature">${NOTE}</div>`,
    "Content-Type: text/html\n",
  ),
  attached("application/json", NINJS),
];

/**
 * Expects that a file is read, with all its parts inside the text, or refused with one sentence.
 */
async function isReadOrRefused(file: Uint8Array): Promise<void> {
  for (const { text, parts } of await itemsOf(file)) {
    const sections = parts.sections.flatMap((each) => [each.crosshead, ...each.paragraphs]);
    const spans = [parts.headline, parts.byline, parts.dateline, ...parts.points, ...sections];
    for (const span of spans)
      if (span) expect(text.slice(span.start, span.end).trim()).not.toBe("");
  }
}

/** Expects that a file is read or refused, and that its text has no words for editors. */
async function isFreeOfNotes(file: Uint8Array): Promise<void> {
  await isReadOrRefused(file);
  for (const { text } of await itemsOf(file)) expect(text).not.toContain(NOTE);
}

/** Items of a file; none where it is refused with one sentence. */
async function itemsOf(file: Uint8Array): Promise<WireItem[]> {
  try {
    return await readWire(file);
  } catch (error) {
    if (!(error instanceof WireMistake)) throw error;
    expect(error.message).toMatch(/^[^\n]{10,300}$/u);
    return [];
  }
}

describe("a file is read or refused with one sentence", () => {
  test.each(FILES)("cut anywhere: %#", async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length), (end) => isFreeOfNotes(bytes(file.slice(0, end)))),
    );
  });

  test.each(FILES)("with a part of it twice: %#", async (file) => {
    const place = fc.nat(file.length);
    await fc.assert(
      fc.asyncProperty(place, place, (one, other) =>
        isReadOrRefused(
          bytes(file.slice(0, Math.max(one, other)) + file.slice(Math.min(one, other))),
        ),
      ),
    );
  });

  test.each(FILES)("many times over: %#", async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 50 }), (times) =>
        isReadOrRefused(bytes(file.repeat(times))),
      ),
    );
  });

  test.each(["nitf", "NewsML", "NewsItem", "NewsComponent", "newsMessage", "newsItem", "html"])(
    "nested in its own kind, in %s",
    async (element) => {
      const place = fc.constantFrom(...CLOSED.filter((file) => file.startsWith("<")));
      await fc.assert(
        fc.asyncProperty(place, fc.integer({ min: 1, max: 150 }), (file, times) => {
          const inner = file.replace(/^<\?[^>]*>/u, "");
          const nested = `<${element}>`.repeat(times) + inner + `</${element}>`.repeat(times);
          return isFreeOfNotes(bytes(nested));
        }),
      );
    },
  );

  test("attached to mail in mail, however deep", async () => {
    for (let times = 1; times < 60; times += 7) {
      let file = NINJS;
      for (let step = 0; step < times; step += 1)
        file = attached(step === 0 ? "application/json" : "message/rfc822", file, `b${step}`);
      await isFreeOfNotes(bytes(file));
    }
  });

  test.each(FILES)("with bytes changed: %#", async (file) => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const changed = bytes(file);
        for (const [at, byte] of changes) changed[at] = byte;
        await isReadOrRefused(changed);
        if (CLOSED.includes(file)) await isFreeOfNotes(changed);
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
