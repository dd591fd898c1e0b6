import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { htmlOf } from "../formats/body.ts";
import type { Span } from "./article.ts";
import { readCopy } from "./read-copy.ts";
import { renderCopy } from "./story/render-copy.ts";

/** Reading hundreds of stories takes longer than the default timeout: milliseconds. */
vi.setConfig({ testTimeout: 60_000 });

const articles = new URL("../../content/articles/", import.meta.url);
const stories = [
  `Ferry stays in port\r\n\r\nBy Ana Prado\r\n\r\nPORTO, Portugal, March 12 (AP) — “The ice is a wall,” said Rosa Lindqvist, 51, the
harbour master. “We turned back on Monday.\r\n\r\n“Nobody could sail there.”\r\n\r\n– Talks on fishing –\r\n\r\nKarl Holm, who
speaks for the crew, told reporters the ice was ‘a mess’ for the crews’ boats, citing a naval source.\r\n\r\n(Reporting by Ana
Prado; editing by Li Wen)\r\n\r\n^END<\r\n`,
  `\uFEFFICE ON THE ROAD\n\n\t'The road's shut,' a po\u00ADlice source said 😀.\n\tAccording to José Brandt, it's "a wall of ice".\n
Porto 3, Lisbon 2\n\n''We had to,'' she said — she wouldn't say more on Thursday.\n\nab/cd/ef`,
  "&ldquo;Ice,&rdquo; said <b>Li Wen</b>.\n\nשרה לוי said: “\u2067קרח\u2069”. Two drivers said they’d wait until 3 May 2024.",
  "<h1>Ice on the road</h1>\n<p>By <a href='/li'>Li Wen</a></p><p>&ldquo;Ice,&rdquo; said <b>Li Wen</b>,<br>who drives on Monday.</p>\n<ul><li>One caf&eacute;</ul>",
  ...readdirSync(articles).map((name) => readFileSync(new URL(name, articles), "utf8")),
];

type Change = (text: string, at: number, length: number, piece: string) => string;
const changes: Change[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at + length) + text.slice(at),
  (text, at, length) =>
    text.slice(0, at) +
    text.slice(at + length, at + 2 * length) +
    text.slice(at, at + length) +
    text.slice(at + 2 * length),
  (text, at, _, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at, length) =>
    text.slice(0, at) +
    text.slice(at, at + length * 9).replace(/\s+/g, " ") +
    text.slice(at + length * 9),
  (text, at, length) =>
    text.slice(0, at) +
    text.slice(at, at + length * 9).replace(/ /g, "\n") +
    text.slice(at + length * 9),
  (text, at, length) =>
    text.slice(0, at) + text.slice(at, at + length * 9).toUpperCase() + text.slice(at + length * 9),
];
const pieces =
  "“|”|‘|’|'|\"|''|``|«|»|(|)|…|—| – |:|\n\n|\r\n|\t|\u00A0|\u00AD|\u200B|\u200D|\uFEFF|\u202E|\u0301|😀|\uD83D|\uDE00|&quot;|&#8220;|&#x301;|<b>|</p>|<!--|*|_|#| > |- |1. |[a](b)|***|___|END".split(
    "|",
  );
const mutated = fc
  .tuple(
    fc.constantFrom(...stories),
    fc.array(
      fc.record({
        change: fc.constantFrom(...changes),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 60 }),
        piece: fc.constantFrom(...pieces),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([story, edits]) =>
    edits.reduce(
      (text, { change, at, length, piece }) =>
        change(text, Math.floor(at * text.length), length, piece),
      story,
    ),
  );
const anything = fc.oneof(
  { weight: 3, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...pieces,
          "said",
          " Ana Prado ",
          " on Monday ",
          "a dit lundi ",
          " السَّبتِ ",
          "PORTO (AP)",
        ),
      )
      .map((parts) => parts.join("")),
  },
);

/** Tests whether spans are inside a text, in order, and none begins before the last one ends. */
function apart(spans: Span[], text: string): boolean {
  return spans.every(
    ({ start, end }, number) =>
      start >= (spans[number - 1]?.end ?? 0) && start < end && end <= text.length,
  );
}
const pairs = (spans: [number, number][]) => spans.map(([start, end]) => ({ start, end }));
const some = <T>(thing: T | null): T[] => (thing === null ? [] : [thing]);

type Format = "copy" | "markdown";

const read = (text: string, format: Format, language = "en") =>
  readCopy(text, { format, published: "2024-03-13", language });

function check(text: string, format: Format, language?: string) {
  const reading = read(text, format, language);
  const { article, publicArticle, messages } = reading;
  const { quotations, sources, sections, days } = article;
  expect(
    apart(
      sections.flatMap(({ paragraphs }) => paragraphs),
      text,
    ),
  ).toBe(true);
  expect(
    apart(
      sections.flatMap(({ crosshead }) => some(crosshead)),
      text,
    ),
  ).toBe(true);
  expect(apart(days, text)).toBe(true);
  for (const { spans, quoted } of quotations) {
    expect(spans.length).toBeGreaterThan(0);
    expect(apart(pairs(spans), text)).toBe(true);
    expect(pairs(quoted).every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
    for (const [start, end] of quoted)
      expect(spans.some(([from, to]) => from <= start && end <= to)).toBe(true);
  }
  const begins = quotations.map(({ spans }) => spans[0]?.[0] ?? -1);
  expect(begins).toEqual([...begins].sort((a, b) => a - b));
  const texts = [
    ...[article.headline, article.byline, article.dateline, article.signoff].flatMap(some),
    ...[...article.furniture, ...days, ...sections.flatMap(({ crosshead }) => some(crosshead))],
    ...quotations.flatMap(({ attribution, cue, via }) => [attribution, cue, via].flatMap(some)),
  ];
  for (const { start, end, text: words } of texts) {
    expect(start < end && end <= text.length).toBe(true);
    if (format === "copy" && !text.includes("<")) expect(words).toBe(text.slice(start, end));
  }
  const ids = [...quotations, ...sources].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = sources.map(({ id }) => id);
  const cited = quotations.flatMap(({ source }) => some(source));
  expect([...new Set(cited)]).toEqual(known);
  expect(publicArticle.sources.map(({ id }) => id)).toEqual([
    ...new Set(quotations.filter(({ sure }) => sure).flatMap(({ source }) => some(source))),
  ]);
  for (const { mentions } of sources)
    expect(pairs(mentions).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  expect(messages.every(({ line, column }) => line && column)).toBe(true);
  expect(typeof htmlOf(renderCopy(reading))).toBe("string");
}

/** Checks that one reading of a text changes nothing for the next one. */
function checkTwice(text: string, format: Format, language?: string) {
  const [once, twice] = [read(text, format, language), read(text, format, language)].map(
    ({ messages, ...reading }) => ({ ...reading, messages: messages.map(String) }),
  );
  expect(twice).toEqual(once);
}

describe.each<Format>(["copy", "markdown"])("whatever is done to %s", (format) => {
  const languages = fc.constantFrom("en", "fr", "ar");

  test("it is read without an error and what is found is where it says", () => {
    fc.assert(
      fc.property(anything, languages, (text, language) => check(text, format, language)),
      { numRuns: 300 },
    );
  });

  test("it is read the same when it is read again", () => {
    fc.assert(
      fc.property(anything, languages, (text, language) => checkTwice(text, format, language)),
      { numRuns: 30 },
    );
  });
});

const CUTS = 60;

test.each(stories.map((story) => [story.slice(0, 20).trim(), story]))(
  "cut anywhere, “%s …” is read",
  (_, story) => {
    for (let cut = 0; cut < CUTS; cut += 1) {
      const start = story.slice(0, Math.floor((cut * story.length) / CUTS));
      check(start, "copy");
      if (cut % 10 === 0) checkTwice(start, "copy");
    }
  },
);
