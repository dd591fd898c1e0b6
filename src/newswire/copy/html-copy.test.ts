import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";
import { htmlCopy } from "./html-copy.ts";

const linesOf = (html: string) => htmlCopy(html, 0).fair.text.split("\n\n");

test.each<[what: string, html: string, lines: string[]]>([
  ["paragraphs and headings", "<h2>Tram</h2><p>One.</p><p>Two.", ["Tram", "One.", "Two."]],
  ["line ends", "<p>One.<br>Two <b>and<br/>three</b>.</p>", ["One.", "Two and", "three."]],
  ["white space as one space", "<p>\n  One\n\ttwo <i> three</i>.\n</p>", ["One two three."]],
  ["a word in parts", "<p><span class=big>O</span>ne.</p><p>", ["One."]],
  ["references", "<p>Caf&eacute; &amp; bar &#x1F68B; A&B</p><p></p>", ["Café & bar 🚋 A&B"]],
  [
    "lists and quotations",
    "<ul><li>One<li>Two</ul><blockquote>So.</blockquote>",
    ["One", "Two", "So."],
  ],
  [
    "text between empty lines",
    "<b>Tram</b>\n\nOne\ntwo.\n \nThree.<hr><p>",
    ["Tram", "One two.", "Three."],
  ],
  ["rows of a table", "<table><tr><td>Wex<td>2<tr><td>Marl<td>0</table><p>", ["Wex 2", "Marl 0"]],
  ["cells of a layout", "<table><tr><td><p>One.<p>Two.<td></table>", ["One.", "Two."]],
  [
    "no program, caption or mark of a note",
    "<style>p{}</style><p>One.<sup>2</sup> 10 m<sup>2</sup></p><figcaption>A</figcaption>",
    ["One. 10 m2"],
  ],
  ["no ways around a site", "<nav>Home</nav><p>One.</p><footer>Imprint</footer>", ["One."]],
  [
    "marks for a quotation without any",
    "<p><q>We wait</q>, she said.</p><p>",
    ["“We wait”, she said."],
  ],
])("HTML is read as its text: %s", (_, html, lines) => {
  expect(linesOf(html)).toEqual(lines);
});

const PAGE = "<title>Tram stays in its shed | The Post</title>";

test.each([
  [
    "its first heading",
    "<p><a href=/>Transport</a></p><h1>Tram late</h1><p>It was late.</p>",
    "Tram late",
  ],
  ["else its title", `${PAGE}<p>The tram stayed in its shed.</p><p>`, "Tram stays in its shed"],
  ["but what the story begins with", `${PAGE}<p>Tram late</p><p>It was late.</p>`, "Tram late"],
  [
    "of the article",
    `<h1>The Post</h1><article><h1>Tram late</h1><p>It was late, drivers of it said.</p></article>`,
    "Tram late",
  ],
])("the headline of a page is %s", (_, html, headline) => {
  expect(readCopy(html).article.headline?.text).toBe(headline);
});

test.each([
  ["https://agency.example/2026/", "https://agency.example/2026/tram"],
  ["//agency.example/", "tram"],
  ["http://[", "tram"],
  ["", "tram"],
])("links are those that a base of “%s” makes of them", (base, linked) => {
  const html = `<p><base href="${base}">The <a href="tram">tram</a> <a href="http://[">stays</a>.</p>`;
  const urls: string[] = [];
  visit(htmlCopy(html, 0).tree, "link", ({ url }) => {
    urls.push(url);
  });
  expect(urls).toEqual([linked, "http://["]);
});

test("offsets are those of the HTML as given", () => {
  const html =
    '---\n---\n<p>Tram &amp; bus late</p>\r\n<p>By <b>Ida Fenn</b></p>\n<p>&ldquo;We <i>had</i>\n to,&rdquo; said <a href="/q?a=1&b">Rosa&nbsp;Quist</a>.</p>';
  const { article, messages } = readCopy(html, { from: 8 });
  const [quotation] = article.quotations;
  const given = ([start, end]: readonly [number, number]) => html.slice(start, end);
  expect(quotation?.spans.map(given)).toEqual(["&ldquo;We <i>had</i>\n to,&rdquo;"]);
  expect(quotation?.attribution).toMatchObject({ text: "Rosa\u00A0Quist" });
  expect(given([quotation?.attribution?.start ?? 0, quotation?.attribution?.end ?? 0])).toBe(
    "Rosa&nbsp;Quist",
  );
  expect(article.headline).toMatchObject({ text: "Tram & bus late", start: 11, end: 30 });
  expect(article.byline?.authors).toEqual(["Ida Fenn"]);
  expect(messages).toEqual([]);
});

test("HTML in lines of plain text is read by lines", () => {
  const lines = "Tram stays in its shed\n\n“We had to,” said Rosa Quist.";
  const { article } = readCopy(`<html><body><pre>\n${lines}\n</pre></body></html>`, {
    format: "html",
  });
  expect(article.headline?.text).toBe("Tram stays in its shed");
  expect(article.sources.map(({ name }) => name)).toEqual(["Rosa Quist"]);
});

test.each([
  ["nested", `${"<div>".repeat(9999)}We wait.`],
  ["nested behind ends of nothing", `${"</b><div>".repeat(999)}We wait.`],
  ["left open", `${"<p><b id=a>We ".repeat(9999)}wait.`],
])("HTML that is %s without end is read all the same", (_, html) => {
  expect(readCopy(html, { format: "html" }).lead).toMatch(/^We\b/u);
});
