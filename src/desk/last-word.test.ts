import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";

const COPY = `Ferry strike goes on

“It is late,” Mina Holt said.

“It is later,” Jon Varga said.
`;
const file = (front: string) => filed("2026-11-26-strike.txt", `---\n${front}\n---\n${COPY}`);

test("front matter names who is quoted, in the words of the copy", () => {
  const { article, quotes } = file("quotes:\n  - { words: it is later, by: Anna Reyl }").data;
  expect(article.sources.map(({ name }) => name)).toEqual(["Mina Holt", "Anna Reyl"]);
  expect(quotes.map(({ source }) => source)).toEqual(["mina-holt", "anna-reyl"]);
});

test("what is no quotation has no page", () => {
  const { quotes } = file("quotes: [{ words: It is later, not: true }]").data;
  expect(quotes.map(({ parts }) => parts)).toEqual([["It is late,"]]);
});

test.each([
  [
    "words that begin no quotation",
    "topics: [Ferries]\nquotes:\n  - { words: It is later, by: null }\n  - { words: It was late, by: null }",
    /^2026-11-26-strike\.txt:5:7: quotes\.1\.words: no quotation begins with “It was late”: write its first/u,
  ],
  [
    "words that begin two",
    "quotes: [{ words: It is, by: null }]",
    /:2:12: quotes\.0\.words: 2 quotations begin with “It is”: write more words, or .* the id, q-\w+ or q-\w+/u,
  ],
  [
    "an id that no quotation has",
    "quotes: [{ id: q-1, by: null }]",
    /:2:12: quotes\.0\.id: no quotation has the id “q-1”: write words/u,
  ],
  [
    "two entries for one quotation",
    "quotes:\n- { words: It is later, by: null }\n- { words: It is late r, by: null }\n- { words: it is LATER, not: true }",
    /quotes\.1\.words: no quotation begins/u,
  ],
  [
    "an entry said twice",
    "quotes:\n- { words: It is later, by: null }\n- { words: it is LATER, not: true }",
    /:4:5: quotes\.1\.words: an entry above is about the same quotation/u,
  ],
  ["an entry without words", "quotes: [{ by: Mina Holt }]", /quotes\.0: write the first words of/u],
  [
    "an entry that says nothing",
    "quotes: [{ words: It is late }]",
    /quotes\.0: write by with who/u,
  ],
  [
    "an unknown key",
    "quotes: [{ word: It }]",
    /“word” is not a key here: write words, or another of the keys words, id, by, not/u,
  ],
  ["voices that are words", "voices: none", /voices: write false for no names/u],
])("%s stops with the place and the remedy", (_, front, message) => {
  expect(() => file(front)).toThrow(message);
});
