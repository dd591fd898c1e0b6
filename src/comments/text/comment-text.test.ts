import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentHtml } from "./comment-text.ts";

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

describe("a comment that nests without end", () => {
  test.each([
    ["quotations", ">".repeat(5_000)],
    ["lists", "- ".repeat(2_500)],
    ["numbered lists", "1. ".repeat(1_600)],
    ["emphasis", "*_".repeat(2_500)],
  ])("is shown as plain text where it opens %s", (_what, text) => {
    expect(commentHtml(text).markup).toMatch(/^<p>[^<]*<\/p>$/u);
  });

  test("is rendered where each level has words of its own", () => {
    expect(commentHtml(`${"*a ".repeat(900)}${"b*".repeat(900)}`).markup).toContain("<em>");
  });
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
