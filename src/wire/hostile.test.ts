import { describe, expect, test, vi } from "vitest";
import { WireMistake } from "./item.ts";
import { readWire } from "./read-wire.ts";

/** Too short for quadratic time, and long enough for linear time: milliseconds. */
vi.setConfig({ testTimeout: 60_000 });

const bytes = (text: string) => new TextEncoder().encode(text);

const nitf = (body: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<nitf><body><body.head><hedline><hl1>Ice</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;

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
    expect(await refused("<constructor/>")).toMatch(/in no known agency format/u);
    const words = nitf('<constructor>It</constructor><p class="constructor">is</p><toString/>');
    expect(await refused(words)).toBe("read");
    const item = { uri: "x", headline: "Ice", pubstatus: "constructor", body_text: "A." };
    expect((await readWire(bytes(JSON.stringify(item))))[0]?.wire.status).toBe("withheld");
  });

  test("has control characters and halves of characters, which no page could be written with", async () => {
    const item = { uri: "x", headline: "I\ud83dce", body_text: "It\u0000 is\u001b cold.\ufffe" };
    expect((await readWire(bytes(JSON.stringify(item))))[0]?.text).toBe("I\ufffdce\n\nIt is cold.");
    const [read] = await readWire(bytes(nitf("<p>It is &amp;#55357; cold.</p>")));
    expect(read?.text.isWellFormed()).toBe(true);
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

const ninjs = (item: Record<string, unknown>) =>
  JSON.stringify({ uri: "x", headline: "Ice", ...item });

const iptc7901 = (heading: string, body: string) =>
  `\u0001abc0001 3 i 50 lna 0001\n\nIce/\n\u0002${heading}Ice =\n\n${body}\n\u0003011137 GMT Mar 26\n`;

const anpa = (body: string) =>
  `\u0016\u0016\u0001W0001\u001fa\nr i\u0013\u0011 BC\n\u0002^BC-Ice,4<\n^Ice<\n${body}\n\u0003AP-WF-03-01-26 1015GMT<\n`;

const mail = (body: string) => `From: a@b.c\nMIME-Version: 1.0\nSubject: Ice\n\n${body}`;

const MANY = 60_000;

/** Each would take minutes in quadratic time. */
test.each([
  ["blank lines", () => `${"\n".repeat(5 * MANY)}Ice`],
  ["control characters", () => `${"\u0001\n".repeat(5 * MANY)}Ice`],
  ["comments", () => `${"<!-- -->".repeat(MANY)}Ice`],
  [
    "dashes in a dateline",
    () => ninjs({ dateline: `${"-".repeat(5 * MANY)}Ice`, body_text: "A." }),
  ],
  ["commas in a byline", () => ninjs({ byline: `${",".repeat(5 * MANY)}Ice`, body_text: "A." })],
  ["blanks in a time", () => ninjs({ versioncreated: `2026-03-01${" ".repeat(5 * MANY)}Ice` })],
  ["crossheads", () => nitf("<hl2>A</hl2>".repeat(MANY))],
  ["notes", () => nitf("<p>Eds: x</p>".repeat(MANY))],
  ["sign-offs", () => nitf("<p>ab/cd</p>".repeat(MANY))],
  ["bold lines", () => nitf("<p><b>Ice</b></p>".repeat(MANY))],
  ["brackets in a paragraph", () => nitf(`<p>${"(Adds (".repeat(MANY)}</p>`)],
  ["items", () => `<NewsML>${"<NewsItem><NewsComponent/></NewsItem>".repeat(MANY)}</NewsML>`],
  ["pictures", () => ninjs({ associations: Array(MANY).fill({ type: "picture" }) })],
  ["elements left open", () => ninjs({ body_html: "<p>Ice".repeat(MANY) })],
  ["angle brackets", () => ninjs({ body_html: "<".repeat(5 * MANY) })],
  ["lines of a heading", () => iptc7901("2ND LEAD\n".repeat(MANY), "Cold.")],
  ["slashes", () => iptc7901(`${"a/".repeat(2 * MANY)}\n`, "Cold.")],
  ["notebooks", () => iptc7901("", "# Notebook\n- a\n".repeat(MANY))],
  ["messages", () => iptc7901("", "Cold.").repeat(MANY / 60)],
  ["starts of messages", () => iptc7901("", "\u0001".repeat(MANY))],
  ["rows", () => anpa("\b;a;b;c\u0010\n".repeat(MANY))],
  ["mails in a mail", () => mail("-----Original Message-----\nFrom: a\n".repeat(MANY / 4))],
  ["quoted lines", () => mail("> Ice\n".repeat(MANY))],
  ["signatures", () => mail("-- \n".repeat(MANY))],
  ["disclaimers", () => mail("This e-mail is confidential.\n\n".repeat(MANY / 4))],
])("very many %s are read in bounded time", async (_, file) => {
  expect(await refused(file())).toMatch(/^(?:read$|The |This )/u);
});

test("of several items in a file those without words are left out, and told of", async () => {
  const doubts = [expect.stringMatching(/^1 of 3 items/u)];
  const items = [
    { uri: "x", headline: "Ice", body_text: "A." },
    { uri: "y", headline: "", pubstatus: "usable" },
    { uri: "z", headline: "Sea", body_text: "B." },
  ];
  const files = [
    JSON.stringify(items),
    JSON.stringify({ _items: items }),
    iptc7901("", "Cold.") + iptc7901("", "").slice(0, 25) + iptc7901("", "Warm."),
  ];
  for (const file of files)
    expect((await readWire(bytes(file))).map(({ wire }) => wire.doubts)).toEqual([doubts, []]);
});

test("a mail with more lines than any text is refused", async () => {
  expect(await refused(mail("\n".repeat(300_000)))).toMatch(/more lines than any text/u);
});
