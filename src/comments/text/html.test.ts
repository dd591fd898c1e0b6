import { expect, test } from "vitest";
import { html } from "./html.ts";

test("escapes values in text and in quoted attributes", () => {
  const value = `<b title="it's">&`;
  expect(html`<i title="${value}">${value}</i>`.markup).toBe(
    '<i title="&lt;b title=&quot;it&#39;s&quot;&gt;&amp;">&lt;b title=&quot;it&#39;s&quot;&gt;&amp;</i>',
  );
});

test("takes templates as they are, joins lists, and leaves out what is nothing", () => {
  expect(html`${html`<b>`}${[1, "&", [html`<i>`]]}${null}${undefined}`.markup).toBe("<b>1&amp;<i>");
});

test("a line break of a template is one in the markup", () => {
  expect(html`<p>${"a"}</p>\n`.markup).toBe("<p>a</p>\n");
});
