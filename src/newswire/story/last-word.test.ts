import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";
import type { LastWord } from "./last-word.ts";

const COPY = `Ferry strike goes on

Crews stayed ashore, Mina Holt told the harbour board. “We are tired,” she said.

“It’s late – too late.” Jon Varga rose.

The “sleepless” crews met. “We want sleep,” said a deckhand.
`;

function read(publisher: LastWord, text = COPY, format: "copy" | "markdown" = "copy") {
  const reading = readCopy(text, { publisher, format });
  const { article, publicArticle, messages, misses } = reading;
  const name = (id: string | null) => article.sources.find((each) => each.id === id)?.name ?? null;
  return {
    reading,
    misses,
    doubts: messages.length,
    quotations: article.quotations
      .filter(({ kind }) => kind !== "indirect")
      .map(({ kind, source, sure }) => [kind, name(source), sure]),
    sources: article.sources.map(({ name, kind }) => [name, kind]),
    told: publicArticle.sources.map((source) => source.name),
  };
}

describe("quotes", () => {
  test("without a word the guess is the parser’s, with a doubt", () => {
    expect(read({})).toMatchObject({
      quotations: [
        ["direct", "Mina Holt", true],
        ["direct", "Mina Holt", false],
        ["scare", null, false],
        ["direct", "a deckhand", true],
      ],
      doubts: 1,
    });
  });

  test("by names somebody, who is sure and in no doubt", () => {
    const { quotations, sources, told, doubts } = read({
      quotes: [{ words: "its LATE — too", by: "Jon Varga" }],
    });
    expect(quotations[1]).toEqual(["direct", "Jon Varga", true]);
    expect(sources).toContainEqual(["Jon Varga", "person"]);
    expect(told).toContain("Jon Varga");
    expect(doubts).toBe(0);
  });

  test.each(["Holt", "mina holt", "Mina Holt", "she"])("by finds the source that is “%s”", (by) => {
    const { quotations, sources } = read({ quotes: [{ words: "It’s late", by }] });
    expect(quotations[1]).toEqual(["direct", "Mina Holt", true]);
    expect(sources).toHaveLength(2);
  });

  test.each([
    ["Anna Reyl", "person"],
    ["Marlow Harbour Authority", "organisation"],
    ["a woman at the hall", "unnamed"],
  ])("by makes %s a source that is a %s", (by, kind) => {
    const { sources } = read({ quotes: [{ words: "We want sleep", by }] });
    expect(sources.at(-1)).toEqual([by, kind]);
  });

  test("by null is nobody, whom nobody doubts", () => {
    const { quotations, doubts } = read({ quotes: [{ words: "It’s late", by: null }] });
    expect(quotations[1]).toEqual(["direct", null, false]);
    expect(doubts).toBe(0);
  });

  test("not true makes ordinary marks of a quotation’s, and drops who said nothing else", () => {
    const { quotations, sources, reading } = read({ quotes: [{ words: "We want", not: true }] });
    expect(quotations[3]).toEqual(["scare", null, false]);
    expect(sources).toEqual([["Mina Holt", "person"]]);
    expect(JSON.stringify(reading.tree)).not.toContain("a-deckhand");
  });

  test("by makes a quotation of what was none", () => {
    const { quotations } = read({ quotes: [{ words: "sleepless", by: "Mina Holt" }] });
    expect(quotations[2]).toEqual(["direct", "Mina Holt", true]);
  });

  test("an id finds its quotation", () => {
    const { quotations: known } = readCopy(COPY).article;
    const id = known.find(({ kind, sure }) => kind === "direct" && !sure)?.id;
    const { quotations } = read({ quotes: [{ id, by: "Jon Varga" }] });
    expect(quotations[1]).toEqual(["direct", "Jon Varga", true]);
  });

  test("words are found in Markdown as a page shows them", () => {
    const text = "# Strike\n\n“It’s **very**\nlate.” Jon Varga said.\n";
    const { quotations } = read(
      { quotes: [{ words: "Its very late", by: "Jon Varga" }] },
      text,
      "markdown",
    );
    expect(quotations).toEqual([["direct", "Jon Varga", true]]);
  });

  test.each([
    ["none", [{ words: "It is early", by: null }], [0, 0]],
    ["two", [{ words: "We", by: null }], [0, 2]],
    [
      "one that an entry has",
      [
        { words: "We are", by: null },
        { words: "We are tired", by: null },
      ],
      [1, 1],
    ],
  ])("words that find %s are missed", (_, quotes, [entry, count]) => {
    const { misses } = read({ quotes });
    expect(misses.map((miss) => [miss.entry, miss.found.length])).toEqual([[entry, count]]);
  });
});

describe("names", () => {
  test("are those of the sources everywhere, the tree included", () => {
    const names = [{ name: "mina holt", as: "Mina Holt-Reyl" }];
    const { told, reading } = read({ names });
    expect(told).toEqual(["Mina Holt-Reyl", "a deckhand"]);
    const tree = JSON.stringify(reading.tree);
    expect(tree).toContain("mina-holt-reyl");
    expect(tree).not.toContain('"mina-holt"');
    expect(reading.names).toContain("Mina Holt");
  });

  test("make one source of two", () => {
    const names = [{ name: "a deckhand", as: "Mina Holt" }];
    const { quotations, sources } = read({ names });
    expect(quotations[3]).toEqual(["direct", "Mina Holt", true]);
    expect(sources).toEqual([["Mina Holt", "person"]]);
  });

  test("hold for whom quotes names too", () => {
    const { told } = read({
      quotes: [{ words: "It’s late", by: "Varga" }],
      names: [{ name: "Varga", as: "Jon Varga" }],
    });
    expect(told).toContain("Jon Varga");
  });
});

test("a story without voices names nobody and doubts nobody", () => {
  const { told, doubts, reading } = read({ voices: false });
  expect([told, doubts]).toEqual([[], 0]);
  expect(JSON.stringify(reading.tree)).not.toContain("dataSource");
});

test("whom the publisher hides is not told, and all others are", () => {
  const { told, quotations } = read({ hide: ["Mina Holt"] });
  expect(told).toEqual(["a deckhand"]);
  expect(quotations[0]).toEqual(["direct", "Mina Holt", true]);
});
