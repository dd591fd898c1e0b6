import { expect, test } from "vitest";
import { commentHtml } from "../text/comment-text.ts";
import { nameFrom, textFrom, timeFrom } from "./fields.ts";

const shown = (html: string) => commentHtml(textFrom(html)).markup;

test.each([
  ["Plain words.", "<p>Plain words.</p>"],
  ["One.\nTwo.\n\nThree.", "<p>One.<br>Two.</p>\n<p>Three.</p>"],
  ["<p>One.<br>Two.</p><p>Three.</p>", "<p>One.<br>Two.</p>\n<p>Three.</p>"],
  ["<b>Bold</b> and <i>not</i>", "<p><strong>Bold</strong> and <em>not</em></p>"],
  ["5 * 3 * 2 < 40 &amp; a_b_c", "<p>5 * 3 * 2 &#x3C; 40 &#x26; a_b_c</p>"],
  ["# 1 is not a heading", "<p># 1 is not a heading</p>"],
  ["<h2>Loud</h2>said she", "<p>Loud</p>\n<p>said she</p>"],
  ["<table><tr><td>a</td><td>b</td></tr></table>", "<p>a b</p>"],
])("says %j as %j", (html, markup) => {
  expect(shown(html)).toBe(markup);
});

test("keeps links and quotations, and makes links of pictures and players", () => {
  expect(shown('<a href="https://a.example/x?y=1&amp;z=2">there</a>')).toContain(
    '<a href="https://a.example/x?y=1&#x26;z=2"',
  );
  expect(shown("<blockquote><p>You said so.</p></blockquote><p>No.</p>")).toMatch(
    /^<blockquote>\s*<p>You said so\.<\/p>\s*<\/blockquote>\s*<p>No\.<\/p>$/u,
  );
  expect(shown('<img src="https://a.example/p.png" alt="A cat">')).toMatch(
    /^<p><a href="https:\/\/a\.example\/p\.png"[^>]*>A cat<\/a><\/p>$/u,
  );
  expect(shown('<iframe src="https://a.example/v"></iframe>')).not.toContain("<iframe");
});

test.each([
  "<script>alert(1)</script>Hi",
  '<img src=x onerror="alert(1)">Hi',
  '<a href="javascript:alert(1)">Hi</a>',
  '<a href="data:text/html,x">Hi</a>',
  "<svg><style><img src=x onerror=alert(1)></style></svg>Hi",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>Hi",
  '<form action="https://evil.example"><button>Hi</button></form>',
  '<p style="position:fixed">Hi</p>',
])("leaves nothing that acts in %j", (html) => {
  const markup = shown(html);
  expect(markup).toContain("Hi");
  expect(markup).not.toMatch(/<(?!\/?(?:p|a|br|em|strong)\b)/u);
  expect(markup).not.toMatch(/href="(?!https?:|mailto:)/u);
  expect(markup).not.toMatch(/<[^>]*\s(?:on\w+|style)=/u);
});

test("survives nesting that nobody means, and keeps its words", () => {
  const deep = `${"<blockquote><b>".repeat(10_000)}Deep words.`;
  // Nesting is removed before the HTML is parsed.
  expect(textFrom(deep)).toBe("Deep words.");
  expect(shown(deep)).toContain("Deep words");
});

test.each([
  ["quotations", "<blockquote>a"],
  ["lists", "<ul><li>a"],
  ["links", "<a href='https://a.example'>a"],
  ["ends of nothing, and quotations", "</b><blockquote>a"],
])("makes no more of 1,000 %s in one another than they are", (_, unit) => {
  const text = textFrom(unit.repeat(1_000));
  expect(text.match(/a/gu)).toHaveLength(1_000);
  expect(text.length).toBeLessThan(unit.length * 1_000);
});

test("keeps quotations of quotations as they are", () => {
  expect(textFrom("<blockquote><blockquote>One.</blockquote>Two.</blockquote>Three.")).toMatch(
    /^> > One\.\n[\s\S]*> Two\.\n\nThree\.$/u,
  );
});

test("takes the words of a name, on one line, and calls nobody Anonymous", () => {
  expect(nameFrom("Tom &amp; <b>Ann</b>\n", "Anonymous")).toBe("Tom & Ann");
  expect(nameFrom("I <3 news", "Anonymous")).toBe("I <3 news");
  expect(nameFrom("<script>alert(1)</script>", "Anonymous")).toBe("Anonymous");
});

test("reads times, in UTC where they do not say", () => {
  expect(timeFrom("2010-05-11 16:29:21")).toBe("2010-05-11T16:29:21.000Z");
  expect(timeFrom("2012-08-21T15:16:41+02:00")).toBe("2012-08-21T13:16:41.000Z");
  expect(timeFrom("0000-00-00 00:00:00")).toBeUndefined();
  expect(timeFrom("yesterday")).toBeUndefined();
});
