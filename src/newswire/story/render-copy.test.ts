import { expect, test } from "vitest";
import { htmlOf } from "../../formats/body.ts";
import { readCopy } from "../read-copy.ts";
import { renderCopy } from "./render-copy.ts";

const html = (copy: string, format: "copy" | "markdown" = "copy") =>
  htmlOf(renderCopy(readCopy(copy, { published: "2024-03-13", format }))).replace(
    / id="[pq]-[0-9a-z-]+"/g,
    "",
  );

test("a paragraph that quotes has its quotation, its day and a note that says who speaks", () => {
  expect(html("Council closes bridge\n\n“We had to,” Mayor Ana Prado said on Monday.")).toBe(
    '<p><q data-source="ana-prado" class="direct">“We had to,”</q> Mayor Ana Prado said on <time datetime="2024-03-11">Monday</time>.</p>\n' +
      '<aside><p class="voice given" data-source="ana-prado"><b>Ana Prado</b> <span>Mayor</span></p></aside>',
  );
});

test("a turn of a transcript is a quotation without its label", () => {
  const page = html(
    "An hour at the lock\n\nAna Prado has kept the lock since 2009.\n\nQ: Is it cold?\n\nA: I like it.",
  );
  expect(page).toContain('<p>A: <q data-source="ana-prado" class="turn">I like it.</q></p>');
  expect(voices(page)).toEqual(['<p class="voice"']);
});

const voices = (page: string) => page.match(/<p class="[a-z ]+"/g);

test("a note is not repeated while the same source goes on: its paragraphs are continued", () => {
  const page = html(
    "Council closes bridge\n\n“We had to,” Ana Prado said.\n\n“It rained,” she said.\n\n“It did,” a driver said.",
  );
  expect(voices(page)).toEqual([
    '<p class="voice given"',
    '<p class="continued"',
    '<p class="voice unnamed given"',
  ]);
});

test("a note is repeated where the same source speaks again after a break", () => {
  const page = html(
    "Council closes bridge\n\n“We had to,” Ana Prado said.\n\nIt rained.\n\n“It rained,” Prado said.",
  );
  expect(voices(page)).toEqual(['<p class="voice given"', '<p class="voice"']);
});

test("two who speak in one paragraph stand in one aside", () => {
  const page = html(
    "Council closes bridge\n\n“We had to,” Ana Prado said. “It was late,” a driver said.",
  );
  expect(page.match(/<aside>/g)).toHaveLength(1);
  expect(voices(page)).toEqual(['<p class="voice given"', '<p class="voice unnamed given"']);
});

test("dateline, crosshead and sign-off have their elements; headline and furniture have none", () => {
  const page = html(
    "Council closes bridge\n\nPORTO (AP) — It is closed.\n\n– Ice –\n\nIt is cold. (Editing by Li Wen)\n\nLeave a Reply",
  );
  expect(page).toBe(
    '<p><span class="dateline">PORTO (AP) —</span> It is closed.</p>\n<h2 id="section-ice">Ice</h2>\n<p>It is cold. </p>\n<p class="signoff">(Editing by Li Wen)</p>',
  );
});

test("the tree holds no positions and shares nothing with the tree that it is made of", () => {
  const reading = readCopy("Council closes bridge\n\n“We had to,” Ana Prado said.");
  const before = structuredClone(reading.tree);
  const tree = renderCopy(reading);
  expect(JSON.stringify(tree)).not.toContain("position");
  tree.children = [];
  expect(reading.tree).toEqual(before);
});

test("markup in plain copy is left out, and what only looks like it is text", () => {
  expect(html("Council\n\n<script>alert(1)</script> & <b>more</b> of <ICE.N>.")).toBe(
    "<p>&#x26; more of &#x3C;ICE.N>.</p>",
  );
});

test("Markdown keeps its emphasis inside a quotation and loses what is unsafe", () => {
  expect(
    html(
      "# Council\n\n“We *had* to,” said Ana Prado. [More](javascript:alert(1)) <script>a</script>",
      "markdown",
    ),
  ).toContain(
    '<q data-source="ana-prado" class="direct">“We <em>had</em> to,”</q> said Ana Prado. <a>More</a>',
  );
});

test("emphasis that a quotation only partly covers holds a part of it", () => {
  expect(html("# Council\n\n“We *had to,” said* Ana Prado.", "markdown")).toMatch(
    /<q [^>]*>“We <\/q><em><q [^>]*>had to,”<\/q> said<\/em>/,
  );
});
