import { expect, test } from "vitest";
import { htmlOf } from "../../formats/body.ts";
import { readCopy } from "../read-copy.ts";
import { renderCopy } from "../story/render-copy.ts";

const read = (markdown: string) => {
  const reading = readCopy(markdown, { format: "markdown", published: "2026-11-26" });
  return { ...reading, html: htmlOf(renderCopy(reading)) };
};

const HEAD = "# Harbour opens\n\nThe gates of the harbour opened on Sunday.\n\n";

test("a table stands in its story, with the alignment of its columns and what is marked up in its cells", () => {
  const { html } = read(
    `${HEAD}| Port | Tonnes |\n| :--- | -----: |\n| *Wex* | 1 |\n| Marl | 22 \\| 23 |\n`,
  );
  expect(html.replaceAll("\n", "")).toContain(
    '<table><thead><tr><th align="left">Port</th><th align="right">Tonnes</th></tr></thead><tbody><tr><td align="left"><em>Wex</em></td><td align="right">1</td></tr><tr><td align="left">Marl</td><td align="right">22 | 23</td></tr></tbody></table>',
  );
});

test("deleted words are struck through, and nobody is said to have said them", () => {
  const { html, article, lead } = read(
    "# Harbour opens\n\n“We ~~never~~ opened the gates of the harbour,” Marta Quill said.\n",
  );
  expect(html).toContain("<del>never</del>");
  expect(lead).not.toContain("never");
  expect(article.quotations).toHaveLength(1);
});

test("footnotes are numbered as the text refers to them, and lead there and back", () => {
  const { html, lead, article } = read(
    `# Harbour opens\n\nThe gates[^b] opened on Sunday[^a].\n\n[^a]: By the port.\n[^b]: There are *two*[^a].\n[^c]: Never.\n`,
  );
  expect(lead).toBe("The gates opened on Sunday.");
  expect(article.sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
  expect(html).not.toContain("Never.");
  const key = /href="#note-([0-9a-z]+)-1"/u.exec(html)?.[1];
  expect(html).toContain(
    `The gates<sup><a href="#note-${key}-1" role="doc-noteref" id="note-${key}-mark-1">1</a></sup> opened`,
  );
  expect(html).toMatch(
    new RegExp(
      `<li id="note-${key}-1"><p>There are <em>two</em><sup>.*</sup>\\. <a href="#note-${key}-mark-1" role="doc-backlink">↩</a></p></li>`,
      "u",
    ),
  );
});

test("footnotes of two stories on one page do not clash", () => {
  const ids = ["Monday", "Tuesday"].flatMap((day) => {
    const { html } = read(
      `# Harbour opens\n\nThe gates opened on ${day}[^1].\n\n[^1]: By the port.\n`,
    );
    return [...html.matchAll(/id="(note-[^"]+)"/gu)].map(([, id]) => id);
  });
  expect(ids).toHaveLength(4);
  expect(new Set(ids)).toHaveLength(4);
});

test("one tilde and a mark of no note stay words", () => {
  const { html } = read("# Harbour opens\n\nAbout ~20~ gates[^9] opened on Sunday.\n");
  expect(html).toContain("About ~20~ gates[^9] opened");
});

test("addresses and e-mail in Markdown keep the words of their paragraph readable", () => {
  const { article, lead } = read(
    "# Harbour opens\n\nThe gates opened on Sunday, said ana@port.example and (b@c.example) at https://port.example/a, www.port.example.\n",
  );
  expect(lead).toBe(
    "The gates opened on Sunday, said ana@port.example and (b@c.example) at https://port.example/a, www.port.example.",
  );
  expect(article.days).toHaveLength(1);
});
