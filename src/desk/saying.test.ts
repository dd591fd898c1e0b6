import { expect, test } from "vitest";
import type { Article, Quotation, Source } from "../newswire/article.ts";
import { sayingOf } from "./saying.ts";

const mayor: Source = {
  id: "ana-lima",
  name: "Ana Lima",
  kind: "person",
  description: "Mayor",
  mentions: [],
};
const source: Source = { ...mayor, id: "a-source", name: "a source", kind: "unnamed" };

function articleWith(copy: string, ...sources: (Source | null)[]) {
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
  return { quotations, sources: sources.filter((each) => each !== null) } as Article;
}

test("the front page quotes the last whole sentence of somebody named", () => {
  const copy = "“It is open.” “It is finished.” “I was\nnot asked.”";
  const saying = sayingOf(articleWith(copy, mayor, mayor, source), copy);
  expect(saying).toMatchObject({ id: "q1", words: "“It is finished.”", name: "Ana Lima" });
});

test("words that break off, or go on for long, do not stand alone", () => {
  const copy = `“It is open,” “${"long ".repeat(50)}.”`;
  expect(sayingOf(articleWith(copy, mayor, mayor), copy)).toBeUndefined();
});
