import { expect, test } from "vitest";
import { openCopy } from "./copy-file.ts";

const PATH = "content/articles/2015-10-15-talks-on-refugees.txt";
const bytes = (text: string) => new TextEncoder().encode(text);
const open = (text: string, path = PATH) => openCopy(path, bytes(text));

test("the name of the file gives the date and the slug", () => {
  expect(open("Talks open\n")).toMatchObject({
    slug: "talks-on-refugees",
    published: "2015-10-15",
    format: "copy",
    copyStart: 0,
  });
});

test.each([
  ["md", "markdown"],
  ["html", "html"],
])("a file that ends in .%s is %s", (ending, format) => {
  expect(open("# Talks open\n", PATH.replace("txt", ending)).format).toBe(format);
});

test.each(["txt", "md"])("front matter says what copy cannot, in .%s", (ending) => {
  const text = "---\npublished: 2015-10-16T08:00:00+02:00\ntopics: [Europe]\n---\nTalks open\n";
  const copy = open(text, PATH.replace("txt", ending));
  expect(copy.published).toBe("2015-10-16T08:00:00+02:00");
  expect(copy.frontMatter.topics).toEqual(["Europe"]);
  expect(text.slice(copy.copyStart)).toBe("Talks open\n");
});

test("lines may end as on old Macs", () => {
  const copy = open("---\rtopics: [Europe]\r---\rTalks open\r");
  expect(copy.frontMatter.topics).toEqual(["Europe"]);
  expect(copy.text.slice(copy.copyStart)).toBe("Talks open\n");
});

test("a line of dashes in the copy is not front matter", () => {
  expect(open("Talks open\n\n---\n\nMore talks\n").copyStart).toBe(0);
});

test("front matter may be empty, written on Windows, and stand behind a byte order mark", () => {
  expect(open("\uFEFF---\r\n---\r\nTalks open\r\n").copyStart).toBe(11);
});

test.each(["\n", "\r\n\r\n", "\uFEFF \n", " ", "\u00A0\n", "\u200B"])(
  "front matter may stand below blank lines",
  (blank) => {
    const text = `${blank}---\ntopics: [Europe]\n---\nTalks open\n`;
    const copy = open(text);
    expect(copy.frontMatter.topics).toEqual(["Europe"]);
    expect(text.slice(copy.copyStart)).toBe("Talks open\n");
  },
);

test("a mistake in front matter below blank lines stands on its own line", () => {
  expect(() => open("\n\n---\ntopic: a\n---\nTalks")).toThrow(`${PATH}:4:1: “topic” is not`);
  expect(() => open("\n---\ntopics: []\nTalks")).toThrow("the front matter has no end");
});

const mistakes: [what: string, text: string, place: string, remedy: RegExp][] = [
  [
    "a day that is none",
    "---\nupdated: 2015-02-30\n---\nTalks",
    "2:1",
    /updated: there is no day 2015-02-30/u,
  ],
  [
    "a day that is written in another way",
    "---\nupdated: 30/02/2015\n---\nTalks",
    "2:1",
    /updated: write a date such/u,
  ],
  [
    "a time without its zone",
    "---\nupdated: 2015-02-03T10:00\n---\nTalks",
    "2:1",
    /updated: the time has no zone: .*2015-02-03T10:00\+02:00/u,
  ],
  [
    "words with a colon",
    "\n---\nsummary: Fire: mill's wheel gutted\n---\nT",
    "3:10",
    /in quotation marks: summary: "Fire: mill's wheel gutted"/u,
  ],
  [
    "words that begin with a quotation",
    '---\nsummary: "We saw it fall," says owner\n---\nT',
    "2:28",
    /in quotation marks: summary: '"We saw it fall," says owner'/u,
  ],
  [
    "words that begin with a sign of YAML",
    "---\nauthors:\n  - Ana Lima\nsummary: @harbour asks why\n---\nT",
    "4:10",
    /in quotation marks: summary: "@harbour asks why"/u,
  ],
  [
    "an unknown key",
    "---\ntopics: []\npublshed: 2015-10-15\n---\nT",
    "3:1",
    /“publshed” is not a key/u,
  ],
  ["YAML that is none", "---\ntopics: [a\n---\nTalks", "3:1", /not valid YAML/u],
  [
    "an image without its text",
    "---\nimage:\n  src: /a.jpg\n---\nT",
    "2:1",
    /image.alt: write what/u,
  ],
  [
    "a tag that is a number",
    "---\ntopics:\n  - a\n  - 3\n---\nT",
    "4:5",
    /topics.1: write a topic as text/u,
  ],
  [
    "an update before publication",
    "---\ntopics: []\nupdated: 2015-10-14\n---\nT",
    "3:1",
    /updated: write a date that is not before 2015-10-15/u,
  ],
  [
    "an image from elsewhere",
    "---\nimage:\n  src: https://a.example/a.jpg\n  alt: A\n  credit: A\n---\nT",
    "3:3",
    /image.src: write the address of a file in public/u,
  ],
  [
    "an image outside the folder of images",
    "---\nimage:\n  src: /images/../../a.jpg\n  alt: A\n  credit: A\n---\nT",
    "3:3",
    /image.src: write the address of a file in public/u,
  ],
  ["a boost of ten", "---\nboost: 10\n---\nT", "2:1", /boost: write 1, 2 or 3/u],
  ["a boost of a half", "---\nboost: 1.5\n---\nT", "2:1", /boost: write 1, 2 or 3/u],
  ["hiding everywhere", "---\nhide: true\n---\nT", "2:1", /hide: write front, or leave it out/u],
  ["a reference to nothing", "---\nsummary: *x\n---\nT", "2:10", /“\*x” refers to another value/u],
  ["front matter without an end", "---\ntopics: []\nTalks", "1:1", /write a line of ---/u],
  ["an empty file", " \n\n", "1:1", /there is no copy/u],
  ["front matter alone", "---\ntopics: []\n---\n", "4:1", /there is no copy/u],
];

test.each(mistakes)("%s stops with its place and the remedy", (_, text, place, remedy) => {
  expect(() => open(text)).toThrow(remedy);
  expect(() => open(text)).toThrow(`${PATH}:${place}: `);
});

test("text that is not UTF-8 stops with the place of the first bad byte", () => {
  const latin1 = Uint8Array.from([0x54, 0x0a, 0x61, 0xe9, 0x62, 0x0a]);
  expect(() => openCopy(PATH, latin1)).toThrow(`${PATH}:2:2: the text is not UTF-8`);
});

test("text in UTF-16 stops with the remedy, though its bytes might be UTF-8", () => {
  const utf16 = Buffer.from("Talks open\n", "utf16le");
  expect(() => openCopy(PATH, utf16)).toThrow(/:1:2: .*, or save the file again as UTF-8$/u);
});

test.each(["txt", "md", "html"])(
  "a NUL in a .%s file stops with its place and remedy",
  (ending) => {
    const path = PATH.replace(/\w+$/u, ending);
    for (const text of ["Talks\n\nThey are \0open.\n", "---\nsummary: a\n\0\n---\nTalks"])
      expect(() => open(text, path)).toThrow(
        /:3:(?:10|1): the character NUL stands here, which no text has: delete it, or save the file again as UTF-8$/u,
      );
  },
);

test.each([
  ["a control character", '"a\u0007b"', "U+0007"],
  ["one without quotation marks", "a\u001Bb", "U+001B"],
  ["one of C1", "'a\u009Fb'", "U+009F"],
  ["an escaped NUL", '"a\\0b"', "U+0000"],
  ["an escaped control character", '"a\\eb"', "U+001B"],
  ["half of a character", '"a\\uD800b"', "U+D800"],
  ["no character", '"a\\U0001FFFFb"', "U+1FFFF"],
])("front matter with %s stops with its place and remedy", (_, summary, code) => {
  const place = `${PATH}:2:10: ${code} cannot be shown: delete it`;
  expect(() => open(`---\nsummary: ${summary}\n---\nTalks`)).toThrow(place);
});

test("a key with a character that cannot be shown stops with its place and remedy", () => {
  const text = '---\n"sum\\0mary": a\n---\nTalks';
  expect(() => open(text)).toThrow(`${PATH}:2:1: U+0000 cannot be shown: delete it`);
});

test.each(["talks.txt", "2015-13-01-talks.txt", "2015-10-15-Talks.txt", "2015-10-15-talks.doc"])(
  "the name %s stops with how to name it",
  (name) => {
    expect(() => open("Talks", `content/articles/${name}`)).toThrow(
      /: (?:rename it|.*name the file YYYY-MM-DD-SLUG\.txt, \.md or \.html)/u,
    );
  },
);
