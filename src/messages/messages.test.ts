import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { directionOf } from "./direction.ts";
import { isSpoken, messagesIn } from "./messages.ts";
import { quoting } from "./quoting.ts";

const LANGUAGES = readdirSync("src/messages", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const PARTS = ["discussion", "moderation", "newsroom", "site"] as const;

/** Messages that are rightly the same as in English, by language; `*` for any. */
const SHARED: Readonly<Record<string, string[]>> = {
  "*": ["moderation.colon", "moderation.comma", "moderation.notices.of", "site.title"],
  de: [
    "discussion.name",
    "moderation.title",
    "moderation.lists.spam",
    "moderation.name",
    "site.sourceLead",
  ],
  fr: [
    "discussion.discussion",
    "moderation.kinds.name",
    "site.sources",
    "site.discussion",
    "site.page",
    "site.pages",
    "site.pause",
  ],
};

/** Messages of a part by their path, "lists.held"; functions are called with 7. */
function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(7, 7, 7))]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const saidIn = (language: string) =>
  new Map(PARTS.flatMap((part) => leaves(messagesIn(language)[part], part)));

test("there are four languages, a folder each", () => {
  expect(LANGUAGES.sort()).toEqual(["ar", "de", "en", "fr"]);
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("the folder has every part, and messages.ts lists it", () => {
    const missing = [...PARTS, "messages"]
      .map((part) => `${part}.ts`)
      .filter((file) => !readdirSync(`src/messages/${language}`).includes(file));
    expect(missing, `write these into src/messages/${language}/`).toEqual([]);
    expect(isSpoken(language), `add ${language} to DICTIONARIES in messages.ts`).toBe(true);
  });

  test("everything is said, and nothing in English", () => {
    const english = saidIn("en");
    const said = saidIn(language);
    expect([...said.keys()].sort()).toEqual([...english.keys()].sort());
    const shared = [...(SHARED["*"] ?? []), ...(SHARED[language] ?? [])];
    const same = [...said].filter(([path, text]) => text === english.get(path));
    const left = same.map(([path]) => path).filter((path) => !shared.includes(path));
    expect(language === "en" ? [] : left).toEqual([]);
  });

  const { site, discussion, moderation } = messagesIn(language);
  const { minutes, stories, statements, reported, unchanged } = site;
  const updatedTimes = (count: number) => site.updatedTimes(count, "9:30");
  const { comments, editable } = discussion;
  const { times, done } = moderation;
  const counts = {
    ...{ minutes, stories, statements, reported, unchanged, updatedTimes },
    ...{ comments, editable, times },
    ...done,
  };

  test.each(Object.entries(counts))("“%s” has a sentence for every number", (_, say) => {
    for (const count of [0, 1, 2, 3, 11, 100, 1_000_000]) {
      expect(say(count)).toMatch(/^[^#]*\p{L}[^#]*$/u);
      expect(say(count)).not.toContain("undefined");
    }
  });

  test("links that a label names in full begin with what they show", () => {
    expect(discussion.replyTo("٧")).toContain(discussion.reply);
    expect(discussion.reportOf("٧")).toContain(discussion.report);
  });

  test("comments are counted, each number in a form of its own", () => {
    const numbers = [0, 1, 2, 3, 11, 100, 1_000_000];
    for (const say of [comments, ...Object.values(done)]) {
      expect(new Set(numbers.map(say)).size).toBe(numbers.length);
    }
  });
});

test.each([
  [0, "لا مقالات"],
  [1, "مقال واحد"],
  [2, "مقالان"],
  [3, "3 مقالات"],
  [11, "11 مقالا"],
  [100, "100 مقال"],
])("Arabic counts %d stories in its own form", (count, words) => {
  expect(messagesIn("ar").site.stories(count)).toBe(words);
});

test("French counts none as one, and millions with “de”", () => {
  const { stories } = messagesIn("fr-CA").site;
  expect(stories(0)).toBe("0 article");
  expect(stories(2)).toBe("2 articles");
  expect(stories(1_000_000)).toMatch(/^1\s000\s000 d’articles$/u);
});

test("another language than those that there are messages in speaks English", () => {
  expect(messagesIn("pt-BR")).toEqual(messagesIn("en"));
});

test.each([
  [["fr-CA", "en-GB"], "fr-CA"],
  [["pt-BR", "ar-LB"], "ar-LB"],
  [["pt-BR", "de"], "de"],
])("of %j, the messages are in %s", (asked, language) => {
  const { site } = messagesIn(language);
  expect(messagesIn(...asked)).toMatchObject({ language, site });
});

test.each([
  ["en-GB", "ltr"],
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["he", "rtl"],
  ["az-Arab", "rtl"],
  ["ar-Latn", "ltr"],
] as const)("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ["en-GB", "“Enough”"],
  ["de-AT", "„Enough“"],
  ["fr-FR", "«\u202fEnough\u202f»"],
  ["ar-LB", "«Enough»"],
])("%s quotes as %s", (language, quoted) => {
  expect(quoting("Enough", language)).toBe(quoted);
});
