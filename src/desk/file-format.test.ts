import { toString as textOf } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { openCopy } from "./copy-file.ts";
import { readStory } from "./read-story.ts";

const PATH = "content/articles/2026-03-01-mill.txt";
const open = (content: string | Uint8Array, path = PATH) =>
  openCopy(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
const read = (content: string, path: string) =>
  readStory(open(content, path), { timeZone: "UTC", language: "en" });
const latin1 = (text: string) => Buffer.from(text, "latin1");

const STORY = "Mill burns down\n\nThe old mill of Harrow Ford burned down on Monday.\n";

test.each<[what: string, content: string | Uint8Array, advice: string]>([
  ["a document in ZIP", latin1("PK\x03\x04\x14\x00\x06\xFF"), "Word, OpenDocument or Pages"],
  [
    "an old Word document",
    latin1("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
    "this is an old Word document",
  ],
  ["a PDF", "%PDF-1.7\n1 0 obj\n", "a PDF: copy its text"],
  [
    "a photograph",
    latin1("\xFF\xD8\xFF\xE0\x00\x10JFIF"),
    "a picture or a video: put it into public/",
  ],
  ["a compressed file", latin1("\x1F\x8B\x08\x00"), "a compressed file: unpack it"],
  [
    "Rich Text",
    "{\\rtf1\\ansi\\deff0 {\\fonttbl}\n\\pard Mill burns down\\par}",
    "Rich Text (RTF): save",
  ],
  ["NITF", "<?xml version='1.0'?>\n<nitf><head/></nitf>", "XML, such as NITF or NewsML: save"],
  ["NewsML", '<newsItem xmlns="http://iptc.example/">\n</newsItem>', "XML, such as NITF"],
  [
    "XML of an old encoding",
    latin1("<?xml version='1.0'?>\n<nitf>Moulin brûlé</nitf>"),
    "XML, such as",
  ],
  ["Rich Text with raw letters", latin1("{\\rtf1 Moulin brûlé}"), "Rich Text (RTF): save"],
  ["a feed", '<rss version="2.0"><channel/></rss>', "XML, such as NITF or NewsML: save"],
  ["ninjs", '{\n  "uri": "urn:mill",\n  "headline": "Mill"\n}', "JSON, such as ninjs: write"],
  ["a list in JSON", '[{"headline": "Mill burns down"}]', "JSON, such as ninjs: write"],
])("%s is refused with what it is and what to do", (_, content, advice) => {
  expect(() => open(content)).toThrow(`${PATH}:1:1: `);
  expect(() => open(content)).toThrow(advice);
  expect(() => open(content)).not.toThrow("UTF-8: save it again");
});

test("what stands below front matter is refused on its own line", () => {
  const copy = "---\ntopics: [Fires]\n---\n{\\rtf1 Mill}";
  expect(() => open(copy)).toThrow(`${PATH}:4:1: this is Rich Text`);
});

test("a document is refused for what it is before its name is", () => {
  const path = "content/articles/Mill fire.docx";
  expect(() => open(latin1("PK\x03\x04"), path)).toThrow(`${path}:1:1: this is a Word`);
});

test.each([
  [
    "a quotation of a tag",
    `<center> is gone from the web\n\nEditors said that nobody missed it.\n`,
  ],
  ["marks of a French headline", "<< Le moulin a brûlé >>\n\nLe moulin a brûlé lundi.\n"],
  ["a code of a share", "<MILL.N>: Mill burns down\n\nShares of the mill fell on Monday.\n"],
  ["some tags in a long story", `${STORY}\n<p>The fire is out.</p>\n\nNobody was hurt.\n`],
  ["braces in a headline", "{Correction} Mill did not burn\n\nIt stands.\n"],
  ["brackets in a headline", '["Fire"]: mill burns\n\nIt burned.\n'],
  ["words that begin as a format does", "PKs decide final\n\nThe final went to penalties.\n"],
  ["lines of Windows", STORY.replaceAll("\n", "\r\n")],
  ["one stray line end", STORY.replace("old mill", "old\rmill")],
])("%s is copy", (_, content) => {
  expect(open(content).copyStart).toBe(0);
});

test.each([
  [
    "nothing but a rule",
    "---\ntopics: [Fires]\n---\n\n***\n",
    ":4:1: this copy has no headline and no paragraph",
  ],
  ["nothing but a picture", "![](/mill.jpg)\n", ":1:1: this copy has no headline and no paragraph"],
])("Markdown with %s is refused where it begins", (_, content, mistake) => {
  const path = PATH.replace(".txt", ".md");
  expect(() => read(content, path)).toThrow(path + mistake);
});

test.each([
  ["a frame of HTML", "<div align=center>\n\n# Mill burns\n\nIt burned.\n\n</div>\n"],
  ["a list alone", "- Mill burned\n- Nobody was hurt\n"],
  ["a headline alone", "# Mill burns down\n"],
])("Markdown with %s is a story", (_, content) => {
  expect(read(content, PATH.replace(".txt", ".md")).story.headline).toBeTruthy();
});

const HTML: [what: string, content: string][] = [
  ["a page of HTML", "<!DOCTYPE html>\n<title>Mill</title><h1>Mill burns</h1><p>It burned."],
  ["a page without its type", "\n<html lang=en><body><h1>Mill burns</h1>It burned."],
  [
    "a page in XML",
    "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><p>Mill burns</p><p>It burned.</p></html>",
  ],
  ["paragraphs of HTML", "<p>Mill burns</p>\n<p>The mill burned.</p>\n"],
  ["blocks of an editor", "<!-- wp:paragraph -->\n<p class='a'>Mill burns</p>\n<p>It burned.</p>"],
  ["lines broken by tags", "<b>Mill burns</b><br><br>The mill burned."],
  ["a body in HTML", "Mill burns\n\n<p>It burned.</p>\n\n<p>It was old.</p>"],
];

describe.each(["txt", "md", "html"])("in .%s", (ending) => {
  test.each(HTML)("%s is a story", (_, content) => {
    const { story } = read(content, PATH.replace("txt", ending));
    expect(story.headline).toBe("Mill burns");
    expect(textOf(story.tree)).toMatch(/burned\./u);
    expect(textOf(story.tree)).not.toContain("<");
  });
});

test.each([
  ["a page without words", "<html><body><div id=app></div><script>start()</script></body></html>"],
  ["a page of pictures", "<p><img src=a.jpg></p>\n<p><img src=b.jpg></p>\n"],
])("%s is refused where it begins", (_, content) => {
  expect(() => read(content, PATH)).toThrow(
    `${PATH}:1:1: this copy has no headline and no paragraph`,
  );
});
