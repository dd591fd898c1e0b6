import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "../formats/body.ts";
import { readCopy } from "./read-copy.ts";
import { renderCopy } from "./story/render-copy.ts";

const story = [
  "Council closes bridge",
  "PORTO (AP) — “We had to,” said Ana Prado on Monday. “It rained.”",
  "The council of the town met for three hours and closed the bridge to lorries for the winter.",
  "– Ice –",
  "She said the ice was “a danger”, citing police.",
];

test("Markdown reads as the same words in plain copy do", () => {
  const markdown = `# ${story[0]}\n\n${story.slice(1).join("\n\n")}`
    .replace("– Ice –", "## Ice")
    .replace("rained", "*rained*");
  const one = readCopy(story.join("\n\n"), { published: "2024-03-13" }).article;
  const other = readCopy(markdown, { published: "2024-03-13", format: "markdown" }).article;
  const shape = (article: typeof one) => [
    article.headline?.text,
    article.dateline?.text,
    article.sections.map(({ crosshead, paragraphs }) => [crosshead?.text, paragraphs.length]),
    article.quotations.map(({ kind, attribution, source, spans }) => [
      kind,
      attribution?.text,
      source,
      spans.length,
    ]),
    article.sources.map(({ name, kind }) => [name, kind]),
    article.days.map(({ date }) => date),
  ];
  expect(shape(other)).toEqual(shape(one));
});

test("offsets and places count from the start of the file where front matter comes first", () => {
  const matter = "---\ntags: []\n---\n";
  for (const format of ["copy", "markdown"] as const) {
    const { article, messages } = readCopy(`${matter}Council\n\nIt closed on Monday.`, {
      from: matter.length,
      format,
    });
    expect(article.sections[0]?.paragraphs).toEqual([{ start: 26, end: 46 }]);
    expect(messages[0]).toMatchObject({ line: 6, column: 14, source: "newswire" });
  }
});

test("ids of quotations and paragraphs stay what they were when other paragraphs change", () => {
  const ids = (text: string) => readCopy(text).article.quotations.map(({ id }) => id);
  const [before, after] = [
    ids(story.join("\n\n")),
    ids([...story.slice(0, 1), "It is cold.", ...story.slice(1)].join("\n\n")),
  ];
  expect(after).toEqual(before);
  expect(new Set(ids("A\n\n“We had to,” he said.\n\n“We had to,” he said.")).size).toBe(2);
});

test("the lead is the first paragraph without its dateline", () => {
  expect(readCopy(story.join("\n\n")).lead).toBe(
    "“We had to,” said Ana Prado on Monday. “It rained.”",
  );
  expect(readCopy("").lead).toBe("");
});

test("the parser says what it is unsure of, once a doubt and where", () => {
  const copy = "Council\n\n“We had to,” he said.\n\nShe said “it rained.\n\nA line\n\nMore of it";
  expect(
    readCopy(copy).messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`),
  ).toEqual([
    "3:1 quotation-source",
    "5:10 quotation-source",
    "5:10 quotation-mark",
    "7:1 crosshead",
    "9:1 crosshead",
  ]);
});

test.each([
  `${">".repeat(3000)} a`,
  `${"- ".repeat(3000)}a`,
  "“a ".repeat(2000),
  `${"(".repeat(10_000)} said`,
])("pathological copy is read, however deep: %.20s", (text) => {
  for (const format of ["copy", "markdown"] as const)
    expect(typeof htmlOf(renderCopy(readCopy(text, { format })))).toBe("string");
});

const pieces = fc.constantFrom(
  "“",
  "”",
  '"',
  "''",
  "‘",
  "«",
  "»",
  "(",
  ")",
  ",",
  ".",
  "?",
  ":",
  "—",
  " – ",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  "\u00A0",
  "\uFEFF",
  "😀",
  "e\u0301",
  "\uD800",
  " said",
  " told",
  " saying",
  " Ana Prado",
  " the official",
  " he",
  " who",
  " and",
  " that",
  " according to",
  " Monday",
  " March 3",
  " will",
  " (AP) —",
  "PORTO",
  "By Ana",
  "___",
  "*",
  "#",
  "[x](y)",
  "&amp;",
  "<b>",
  "https://x.y",
  " citing",
  " a source",
);
const copies = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
);

/**
 * Tests whether a text has all letters of another in their order, composed or not, with or without
 * marks of Markdown between them.
 */
function hasInOrder(text: string, letters: string): boolean {
  const own = text.normalize("NFC");
  let at = -1;
  return [...letters].every((letter) => {
    at = own.indexOf(letter, at + 1);
    return at >= 0;
  });
}

test.each(["copy", "markdown"] as const)(
  "no text makes the parser of %s throw, and every span is inside it and in order",
  (format) => {
    fc.assert(
      fc.property(copies, (text) => {
        const reading = readCopy(text, { format, published: "2024-03-13" });
        const { article } = reading;
        const inside = (start: number, end: number) =>
          start >= 0 && start <= end && end <= text.length;
        for (const { spans, quoted, attribution } of article.quotations) {
          for (const [start, end] of [...spans, ...quoted]) expect(inside(start, end)).toBe(true);
          expect(spans).toEqual([...spans].sort(([a], [b]) => a - b));
          if (attribution) {
            const printed = text.slice(attribution.start, attribution.end);
            // Tags within it are left out.
            if (format === "copy" && !printed.includes("<")) expect(attribution.text).toBe(printed);
            else expect(hasInOrder(printed, attribution.text)).toBe(true);
          }
        }
        const paragraphs = article.sections.flatMap((section) => section.paragraphs);
        for (const [number, { start, end }] of paragraphs.entries()) {
          expect(inside(start, end) && start >= (paragraphs[number - 1]?.end ?? 0)).toBe(true);
        }
        const ids = article.quotations.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(typeof htmlOf(renderCopy(reading))).toBe("string");
      }),
      { numRuns: 400 },
    );
  },
);
