import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentHtml, marksIn, mostMarks } from "./comment-text.ts";

const link = (href: string, text: string) => `<a href="${href}" rel="ugc nofollow">${text}</a>`;

test.each([
  ["one\n\ntwo", "<p>one</p>\n<p>two</p>"],
  ["one\ntwo", "<p>one<br>two</p>"],
  ["*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"],
  ["> q", "<blockquote>\n<p>q</p>\n</blockquote>"],
  ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
  ["3. a", '<ol start="3">\n<li>a</li>\n</ol>'],
  ["```js\na < b\n```", "<pre><code>a &#x3C; b\n</code></pre>"],
  ["[a](https://e.example/b)", `<p>${link("https://e.example/b", "a")}</p>`],
  ["<HTTPS://e.example>", `<p>${link("https://e.example/", "HTTPS://e.example")}</p>`],
  ["[](https://e.example/)", `<p>${link("https://e.example/", "https://e.example/")}</p>`],
  ["[*\u2800*](https://e.example/)", `<p>${link("https://e.example/", "https://e.example/")}</p>`],
  ["[*a*](https://e.example/)", `<p>${link("https://e.example/", "<em>a</em>")}</p>`],
  ["[a](mailto:a@e.example)", `<p>${link("mailto:a@e.example", "a")}</p>`],
])("makes of %j its HTML", (text, expected) => {
  expect(commentHtml(text).markup).toBe(expected);
});

test.each([
  ["# a", "<p># a</p>"],
  ["a\n===", "<p>a<br>===</p>"],
  ["***", "<p>***</p>"],
  ["    a", "<p>a</p>"],
  ["[a]: https://e.example", "<p>[a]: https://e.example</p>"],
  ["<b>a</b>", "<p>&#x3C;b>a&#x3C;/b></p>"],
  ["<script>a</script>", "<p>&#x3C;script>a&#x3C;/script></p>"],
  ["![a](https://e.example/b.png)", `<p>!${link("https://e.example/b.png", "a")}</p>`],
])("leaves %j as it was typed, because comments do not have it", (text, expected) => {
  expect(commentHtml(text).markup).toBe(expected);
});

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "data:text/html,x",
  "/about/",
  "//e.example",
  "ftp://e.example",
])("shows only the words of a link to %s", (address) => {
  expect(commentHtml(`[a](${address})`).markup).toBe("<p>a</p>");
});

describe("a comment of more marks than anybody means", () => {
  test.each([
    ["quotations", ">".repeat(5_000)],
    ["lists", "- ".repeat(2_500)],
    ["numbered lists", "1. ".repeat(1_600)],
    ["emphasis", "*_".repeat(2_500)],
    ["brackets that never close", "*_(_*".repeat(833)],
    ["code", "`a".repeat(2_500)],
    ["code that is never closed, in prose", `${"``\\".repeat(180)}${" word".repeat(800)}`],
    ["lists in a short text", "- #\n".repeat(250)],
  ])("is shown as plain text where it opens %s", (_what, text) => {
    const { markup } = commentHtml(text);
    expect(markup.replaceAll("<br>", "")).toMatch(/^<p>[^<]*<\/p>$/u);
  });

  test("is shown as plain text with its lines, whatever the marks are and stand in", () => {
    const unit = fc.array(
      fc.constantFrom(..."*_[]()<>`&\\!~\n", "> ", "- ", "1. ", "a", " ", "](", "**"),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(unit, fc.nat(300), (parts, words) => {
        const text = `${"word ".repeat(words)}${parts.join("").repeat(5_000)}`.slice(0, 5_000);
        fc.pre(marksIn(text) > mostMarks(text.length));
        const { markup } = commentHtml(text);
        expect(markup.replaceAll("<br>", "")).toMatch(/^<p>[^<]*<\/p>$/u);
        expect(markup.split("<br>")).toHaveLength(text.split("\n").length);
      }),
    );
  });

  test.each([
    ["a sign", "*", 1],
    ["a list of two", "- a\n- b", 3],
    ["a list in a quotation, which costs more", "> - a", 6],
    ["words, however many", "Forty ships (in spring) – and more. ".repeat(100), 0],
  ])("counts the marks of %s", (_what, text, marks) => {
    expect(marksIn(text)).toBe(marks);
  });

  test("is not one that has emphasis and links in each of many paragraphs", () => {
    const long =
      "It *has* room for **forty** ships, says [the report](https://e.example).\n\n".repeat(50);
    expect(commentHtml(long).markup.match(/<em>/gu)).toHaveLength(50);
  });
});

test("lists in lists cost by their indentation, and spaces in a line nothing", () => {
  const nested = Array.from({ length: 60 }, (_, depth) => `${"\t".repeat(depth)}-`).join("\n");
  expect(marksIn(nested)).toBeGreaterThan(mostMarks(nested.length));
  const spaced = `a${" ".repeat(40)}b*c* \n  d`;
  expect(String(commentHtml(spaced).markup)).toBe(`<p>a${" ".repeat(40)}b<em>c</em><br>d</p>`);
});

test("renders a text once, and forgets rendered texts before they fill the memory", () => {
  const first = commentHtml("once");
  expect(commentHtml("once")).toBe(first);
  for (let index = 0; index < 200; index++) commentHtml(`${">".repeat(4_900)}${index}`);
  expect(commentHtml("once")).not.toBe(first);
  expect(commentHtml("once")).toEqual(first);
});

test("prose is what Markdown makes of it, whichever way it is rendered", () => {
  const rest = fc.string({
    unit: fc.constantFrom(..."aZé٣文 1.,:;?!'\"()’“”–—…%€$-"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(rest, (words) => {
      const text = `Q${words.trimEnd()}`;
      const marked = commentHtml(`${text}\n\n*e*`).markup;
      expect(`${commentHtml(text).markup}\n<p><em>e</em></p>`).toBe(marked);
    }),
  );
});
