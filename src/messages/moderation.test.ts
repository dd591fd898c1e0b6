import { afterEach, describe, expect, test } from "vitest";
import { speak } from "../speak.ts";
import { countIn, type Forms } from "../text/locale.ts";
import { called, deskWords } from "./words.ts";

afterEach(() => speak("en"));

/** Numbers of every plural form that the languages have. */
const NUMBERS = [0, 1, 2, 3, 11, 100, 1_000_000];

/** What a language says, by where it stands: "lists.held"; what is said of something, of ٧. */
function sentencesIn(language: string): Map<string, string> {
  speak(language);
  return new Map(leaves(deskWords));
}

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value("٧", "٧"))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  );
}

const wordsOf = (sentences: Iterable<string>) =>
  new Set([...sentences].flatMap((sentence) => sentence.toLowerCase().match(/\p{L}{2,}/gu) ?? []));

describe.each(["fr", "ar"])("in %s", (language) => {
  test("everything is said, and nothing in English", () => {
    const english = sentencesIn("en");
    const sentences = sentencesIn(language);
    // Forms are as many as a language has; all else is the same in each.
    const single = (paths: Iterable<string>) =>
      [...paths].filter((path) => !/^(?:done|times)\./u.test(path));
    expect(single(sentences.keys()).sort()).toEqual(single(english.keys()).sort());
    const same = [...sentences].filter(([path, said]) => said === english.get(path));
    const shared = ["colon", "comma", "notices.of"];
    expect(same.map(([path]) => path).filter((path) => !shared.includes(path))).toEqual([]);
  });

  test("every count has a sentence of its own form", () => {
    speak(language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counted: Forms[] = [deskWords.times, ...Object.values(deskWords.done)];
    for (const forms of counted) {
      expect(Object.keys(forms)).toEqual(expect.arrayContaining(pluralCategories));
      const said = NUMBERS.map((count) => countIn({ language }, count, forms));
      expect(new Set(said).size).toBe(NUMBERS.length);
      for (const sentence of said) expect(sentence).toMatch(/^[^#]*\p{L}[^#]*$/u);
    }
  });
});

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
    "case",
    "discussion",
    "on",
    "page",
    "publication",
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
  speak("fr-CA");
  expect(countIn({ language: "fr" }, count, deskWords.done.published)).toBe(said);
});

test.each([
  [0, "قُبل 0 تعليق."],
  [1, "قُبل تعليق واحد."],
  [2, "قُبل تعليقان."],
  [3, "قُبلت 3 تعليقات."],
  [11, "قُبل 11 تعليقا."],
  [100, "قُبل 100 تعليق."],
])("Arabic says of %d comments “%s”", (count, said) => {
  speak("ar");
  expect(countIn({ language: "ar" }, count, deskWords.done.published)).toBe(said);
});

test("a language without words of its own is spoken in English", () => {
  speak("fr");
  speak("pt-BR");
  expect(deskWords.title).toBe("Moderation");
});

test("what there are no words for is called by its key", () => {
  expect(called(deskWords.rules, "links")).toBe("it has many links");
  expect(called(deskWords.rules, "of a later version")).toBe("of a later version");
  expect(called(deskWords.rules, "constructor")).toBe("constructor");
});
