import { expect, test } from "vitest";
import { messagesIn } from "./messages.ts";

/** Messages to moderators in a language, by path: "lists.held"; functions are called with 7. */
const sentencesIn = (language: string) => new Map(leaves(messagesIn(language).moderation));

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(7, 7))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  );
}

const wordsOf = (sentences: Iterable<string>) =>
  new Set([...sentences].flatMap((sentence) => sentence.toLowerCase().match(/\p{L}{2,}/gu) ?? []));

test("Arabic uses no Latin letters but those of keys, of RE2 and of a pattern", () => {
  const { keys, pattern, noPattern } = Object.fromEntries(sentencesIn("ar"));
  const others = [...sentencesIn("ar").values()].filter(
    (said) => said !== keys && said !== pattern && said !== noPattern,
  );
  expect(others.filter((said) => /\p{Script=Latin}/u.test(said))).toEqual([]);
  expect(keys).toMatch(/ j\s.* k\s.* a\s.* r\s.* s\s.* x\s.* o\s/u);
});

test("words that French has in common with English are French", () => {
  const english = wordsOf(sentencesIn("en").values());
  const french = wordsOf(sentencesIn("fr").values());
  const shared = [...french].filter((word) => english.has(word)).sort();
  expect(shared).toEqual([
    "action",
    "case",
    "discussion",
    "message",
    "messages",
    "minutes",
    "on",
    "page",
    "re",
    "secret",
    "session",
  ]);
});

test("French sets its marks with spaces that do not break, and curls its apostrophes", () => {
  const sentences = [...sentencesIn("fr").values()];
  expect(
    sentences.filter((said) => /['"“”]|[^\u00a0]:|[^\u202f][;!?»]|«[^\u202f]/u.test(said)),
  ).toEqual([]);
});

test.each([
  [0, "0 commentaire approuvé."],
  [1, "1 commentaire approuvé."],
  [2, "2 commentaires approuvés."],
])("French says of %d comments “%s”", (count, said) => {
  expect(messagesIn("fr-CA").moderation.done.published(count)).toBe(said);
});

test.each([
  [0, "قُبل 0 تعليق."],
  [1, "قُبل تعليق واحد."],
  [2, "قُبل تعليقان."],
  [3, "قُبلت 3 تعليقات."],
  [11, "قُبل 11 تعليقا."],
  [100, "قُبل 100 تعليق."],
])("Arabic says of %d comments “%s”", (count, said) => {
  expect(messagesIn("ar").moderation.done.published(count)).toBe(said);
});
