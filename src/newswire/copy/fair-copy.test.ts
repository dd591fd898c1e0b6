import { expect, test } from "vitest";
import { htmlOf } from "../../formats/body.ts";
import { readCopy } from "../read-copy.ts";
import { renderCopy } from "../story/render-copy.ts";
import { displayText, fairCopy } from "./fair-copy.ts";

test.each([
  ["a soft hyphen inside a word", "Lind\u00ADqvist", "Lindqvist"],
  ["characters without width", "\uFEFFLind\u200Bqvist\u2060", "Lindqvist"],
  ["controls and what is no character", "I\u0007c\u001B[31me\u0000\uFFFE\uFFFF", "Ic[31me"],
  ["a line of Word's that goes on", "Ice\u000Band fog", "Ice and fog"],
  ["controls that were Windows-1252", "\u0093Ice,\u0094 he said\u0085\u0081", "“Ice,” he said…"],
  ["a letter and its mark", "Jose\u0301", "José"],
  ["references of HTML", "&ldquo;Ice &amp; fog&#8221; &#x2014; &eacute;", "“Ice & fog” — &eacute;"],
  ["marks of quoted mail", "> Ice\n>\n>> Fog", "Ice\n\nFog"],
  ["marks of footnotes", "“Ice,”[1] he said.[12] [sic] [3] Fog", "“Ice,” he said. [sic] [3] Fog"],
  ["raised marks of footnotes", "“Ice,”¹ he said.²³ 10 m²", "“Ice,” he said. 10 m²"],
  ["bullets of Word", "o\tIce\n\uF0B7\tFog\no no", "• Ice\n• Fog\no no"],
  ["tags", "<P ALIGN=left>Ice<br>and <b>f</b>og</p><!-- a -->", "\n\nIce\nand fog\n\n"],
  ["programs", "Ice<script>a < b</script> and <style>c", "Ice and c"],
  ["codes of shares", "ICE <DD> AND FOG <I.N> <T>", "ICE <DD> AND FOG <I.N> <T>"],
  ["no reference", "AT&T; &#1; &#xD800; R&D", "AT&T; &#1; &#xD800; R&D"],
])("%s", (_, given, text) => {
  expect(fairCopy(given, 0, false).text).toBe(text);
});

test("offsets of the fair copy lead back to those of the copy as given", () => {
  const given = "&quot;Ja&quot;, Lind\u00ADqvist";
  const { text, startOf, endOf } = fairCopy(given, 0, false);
  const back = (words: string) => {
    const at = text.indexOf(words);
    return given.slice(startOf(at), endOf(at + words.length));
  };
  expect(text).toBe('"Ja", Lindqvist');
  expect(back('"Ja"')).toBe("&quot;Ja&quot;");
  expect(back("Lind")).toBe("Lind");
  expect(back("qvist")).toBe("qvist");
  expect(back("Lindqvist")).toBe("Lind\u00ADqvist");
});

test("what stands before copy begins stays as it is", () => {
  expect(fairCopy("a\u00ADb\nc\u00ADd", 4, false).text).toBe("a\u00ADb\ncd");
});

test("Markdown keeps the references of its own marks", () => {
  expect(fairCopy("&ldquo;a&rdquo; &lt;b&gt; &#42;", 0, true).text).toBe("“a” &lt;b&gt; &#42;");
});

test("a page shows the words of a text", () => {
  expect(displayText("Ice &amp;\nf\u00ADog on the <b>road")).toBe("Ice & fog on the road");
});

/** Quotations in copy whose paragraph is `sentence`: words, attribution and source. */
function heard(sentence: string, format: "copy" | "markdown" = "copy") {
  const copy = `Ferry stays in port\r\n\r\n${sentence}`;
  const { article } = readCopy(copy, { format });
  return article.quotations.map(({ spans, attribution, source }) => [
    spans.map(([start, end]) => copy.slice(start, end)).join(" + "),
    attribution?.text,
    source,
  ]);
}

test.each([
  ["“We had to,” said Ro\u00ADsa Lind\u00ADqvist.", "“We had to,”", "Ro\u00ADsa Lind\u00ADqvist"],
  ["“We had to,”\u00A0said Rosa\u00A0Lindqvist.", "“We had to,”", "Rosa\u00A0Lindqvist"],
  ["“We\u200B had to,” said Rosa Lindqvist.", "“We\u200B had to,”", "Rosa Lindqvist"],
  ["\uFEFF“We had to,” said Rosa Lindqvist.", "“We had to,”", "Rosa Lindqvist"],
  ["😀 “We had 😀 to,” said Rosa Lindqvist.", "“We had 😀 to,”", "Rosa Lindqvist"],
  ["\t“We had to,” said\tRosa Lindqvist.", "“We had to,”", "Rosa Lindqvist"],
  ["<p>“We <b>had</b> to,” said Rosa Lindqvist.</p>", "“We <b>had</b> to,”", "Rosa Lindqvist"],
  ["&ldquo;We had to,&rdquo; said Rosa Lindqvist.", "&ldquo;We had to,&rdquo;", "Rosa Lindqvist"],
  ["&#8220;We had to,&#8221; said Rosa Lindqvist.", "&#8220;We had to,&#8221;", "Rosa Lindqvist"],
])("offsets are those of the copy as given: %j", (sentence, words, attribution) => {
  expect(heard(sentence)).toEqual([[words, attribution, "rosa-lindqvist"]]);
});

test.each([
  ["“We had to,” said Jose\u0301 Brandt. “We did,” José Brandt said.", "jose-brandt"],
  ["“We had to,” said \u2067شهد کریمی\u2069.", null],
])("a name has marks of its own, or runs from right to left: %j", (sentence, source) => {
  const found = heard(sentence).map(([, , id]) => id);
  expect(new Set(found).size).toBe(1);
  if (source) expect(found[0]).toBe(source);
});

test("a page shows references as characters and loses what has no width", () => {
  const html = htmlOf(renderCopy(readCopy("Ice\n\nAT&amp;T said: &lt;no&gt; to Lind\u00ADqvist.")));
  expect(html).toMatch(/<p id="[^"]+">AT&#x26;T said: &#x3C;no> to Lindqvist\.<\/p>/);
});

test("doubts stand where they are in the copy as given", () => {
  const copy = "Ice\n\nLind\u00ADqvist came. “We had to,” he said.\n\n&ldquo;It rained.";
  expect(
    readCopy(copy).messages.map(({ line, column, ruleId }) => [line, column, ruleId]),
  ).toContainEqual([5, 1, "quotation-mark"]);
});
