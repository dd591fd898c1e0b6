import { expect, test } from "vitest";
import type { Quote } from "../formats/story.ts";
import type { Article, Source } from "../newswire/article.ts";
import { sayingIn } from "./saying.ts";

const mayor: Source = {
  id: "ana-lima",
  name: "Ana Lima",
  kind: "person",
  description: "Mayor",
  mentions: [],
};
const source: Source = { ...mayor, id: "a-source", name: "a source", kind: "unnamed" };

const quote = (id: string, parts: string[], given: Partial<Quote> = {}): Quote => ({
  id,
  kind: "direct",
  source: mayor.id,
  parts,
  paragraph: "p-1",
  ...given,
});

const saidIn = (...quotes: Quote[]) =>
  sayingIn({ article: { sources: [mayor, source] } as Article, quotes, language: "en" });

test("a story is quoted with the last direct words of somebody named", () => {
  const saying = saidIn(
    quote("q-1", ["It is open."]),
    quote("q-2", ["It is finished,"]),
    quote("q-3", ["I was not asked."], { source: source.id }),
    quote("q-4", ["finished"], { kind: "mixed" }),
  );
  expect(saying).toEqual({
    id: "q-2",
    words: "“It is finished”",
    source: "ana-lima",
    name: "Ana Lima",
    description: "Mayor",
  });
});

test("a split quotation is quoted whole", () => {
  const saying = saidIn(quote("q-1", ["A year is long for a port,", "It is short for an oyster."]));
  expect(saying?.words).toBe("“A year is long for a port,” … “It is short for an oyster.”");
});

test("words that go on for long do not stand on a front page", () => {
  expect(saidIn(quote("q-1", [`${"long ".repeat(50)}.`]))).toBeUndefined();
});
