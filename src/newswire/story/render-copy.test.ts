import { expect, test } from "vitest";
import { htmlOf } from "../../formats/body.ts";
import { readCopy } from "../read-copy.ts";
import { renderCopy } from "./render-copy.ts";

const html = (copy: string, format: "copy" | "markdown" = "copy") =>
  htmlOf(renderCopy(readCopy(copy, { published: "2024-03-13", format }))).replace(
    / id="[pq]-[0-9a-z-]+"/g,
    "",
  );

test("a paragraph that quotes and names who speaks has its quotation and its day, and no note", () => {
  expect(html("Council closes bridge\n\n“We had to,” Mayor Ana Prado said on Monday.")).toBe(
    '<p><q data-source="ana-prado" class="direct">“We had to,”</q> Mayor Ana Prado said on <time datetime="2024-03-11">Monday</time>.</p>',
  );
});

test("a turn of a transcript is a quotation without its label", () => {
  const page = html(
    "An hour at the lock\n\nAna Prado has kept the lock since 2009.\n\nQ: Is it cold?\n\nA: I like it.",
  );
  expect(page).toContain(
    '<p class="ruled">A: <q data-source="ana-prado" class="turn">I like it.</q></p>',
  );
  expect(voices(page)).toEqual(['<p class="ruled"', '<p class="voice"']);
});

const voices = (page: string) => page.match(/<p class="[a-z ]+"/g);

test("a source that speaks on is told once, where no sentence names it, and one rule runs beside all of its paragraphs", () => {
  const page = html(
    "Council closes bridge\n\n“We had to close it,” Ana Prado said.\n\n“It rained all of May,” she said.\n\n“And all of June as well.”\n\n“It did not rain here,” a driver said.",
  );
  expect(voices(page)).toEqual([
    '<p class="ruled"',
    '<p class="ruled continued"',
    '<p class="voice"',
    '<p class="ruled continued"',
  ]);
});

test("a quotation of several paragraphs has one rule beside all of them", () => {
  const page = html(
    "Council closes bridge\n\n“We had to close it,” Ana Prado said. “It was late.\n\n“It rained all of May.\n\n“And then it rained in June.”\n\nIt is open.",
  );
  expect(voices(page)?.filter((paragraph) => paragraph.includes("ruled"))).toHaveLength(3);
  expect(voices(page)?.filter((paragraph) => paragraph.includes("voice"))).toHaveLength(1);
});

test("a source is told again where it speaks after a break and is not named there", () => {
  const page = html(
    "Council closes bridge\n\n“We had to close it,” Ana Prado said.\n\nIt rained.\n\n“It rained all of May,” she said.",
  );
  expect(voices(page)).toEqual(['<p class="ruled"', '<p class="voice"']);
});

test("fewer than four words have neither note nor rule", () => {
  expect(
    voices(html("Council closes bridge\n\nAna Prado was cross.\n\n“It is open,” she said.")),
  ).toBeNull();
});

test("two who speak in one paragraph stand in one aside", () => {
  const page = html(
    "Council closes bridge\n\nAna Prado met a driver.\n\n“We had to close it,” she said on Monday. “It was very late then,” a driver said.",
  );
  expect(page.match(/<aside>/g)?.length).toBe(1);
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
