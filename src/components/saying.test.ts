import { expect, test } from "vitest";
import type { Article, Quotation, Source } from "../newswire/article.ts";
import { sayingOf } from "./saying.ts";
import { countVoices } from "./voices.ts";

const mayor: Source = {
  id: "ana-lima",
  name: "Ana Lima",
  kind: "person",
  description: "Mayor",
  mentions: [],
};
const source: Source = { ...mayor, id: "a-source", name: "a source", kind: "unnamed" };

function storyWith(copy: string, ...sources: (Source | null)[]) {
  const quotations = [...copy.matchAll(/“[^”]+”/gu)].map(
    ({ index, 0: words }, at): Quotation => ({
      id: `q${at}`,
      kind: "direct",
      spans: [[index, index + words.length]],
      quoted: [[index, index + words.length]],
      attribution: null,
      cue: null,
      via: null,
      source: sources[at]?.id ?? null,
    }),
  );
  const article = { quotations, sources: sources.filter((s) => s !== null) } as Article;
  return { published: "2015-10-15", headline: "Bridge opens", lead: "", article };
}

test("the front page quotes the last whole sentence of somebody named", () => {
  const copy = "“It is open.” “It is finished.” “I was\nnot asked.”";
  const saying = sayingOf(storyWith(copy, mayor, mayor, source), copy);
  expect(saying).toMatchObject({ id: "q1", words: "“It is finished.”", source: mayor });
});

test("words that break off, or go on for long, do not stand alone", () => {
  const copy = `“It is open,” “${"long ".repeat(50)}.”`;
  expect(sayingOf(storyWith(copy, mayor, mayor), copy)).toBeUndefined();
});

test.each([
  [[], ""],
  [[mayor], "1 voice"],
  [[mayor, source], "2 voices, 1 unnamed"],
])("voices are counted", (sources, words) => {
  expect(countVoices(sources)).toBe(words);
});
