import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Quotations of copy as [kind, words, label, name of source, sure]. */
function turns(...paragraphs: string[]) {
  const copy = ["An hour at the lock", ...paragraphs].join("\n\n");
  const { quotations, sources } = readCopy(copy).article;
  return quotations.map(({ kind, spans, attribution, source, sure }) => [
    kind,
    spans.map(([start, end]) => copy.slice(start, end)).join(" + "),
    attribution?.text ?? null,
    sources.find(({ id }) => id === source)?.name ?? null,
    sure,
  ]);
}

const INTRO = "Ana Prado has kept the lock since 2009.";

test.each([
  ["Q: Is it cold?", "A: I like it. I always did."],
  ["Q. Is it cold?", "A. I like it. I always did."],
  ["Question: Is it cold?", "Answer: I like it. I always did."],
  ["Q1: Is it cold?", "A1: I like it. I always did."],
])("an answer is the one person’s who is introduced, and a question is nobody’s: %s", (...talk) => {
  const label = talk[1]?.split(/[:]? /)[0];
  expect(turns(INTRO, ...talk)).toEqual([
    ["turn", "I like it. I always did.", label, "Ana Prado", true],
  ]);
});

test.each([
  ["two people are introduced", "Ana Prado and Tom Bell keep the lock."],
  ["nobody is", "The lock is old."],
])("an answer is nobody’s where %s", (_, intro) => {
  expect(turns(intro, "Q: Is it cold?", "A: I like it.")).toEqual([
    ["turn", "I like it.", "A", null, false],
  ]);
});

test.each([
  ["full names in capitals", "ANA PRADO: I keep it.", "TOM BELL: Do you?"],
  ["last names", "Prado: I keep it.", "Bell: Do you?"],
  ["initials", "AP: I keep it.", "TB: Do you?"],
  ["a name and a post", "Ana Prado, keeper: I keep it.", "Tom Bell, skipper: Do you?"],
])("a turn is whose label it has: %s", (_, one, other) => {
  const talk = turns("Ana Prado met Tom Bell at the lock.", one, other);
  expect(talk.map(([kind, words, , name, sure]) => [kind, words, name, sure])).toEqual([
    ["turn", "I keep it.", "Ana Prado", true],
    ["turn", "Do you?", "Tom Bell", true],
  ]);
});

test("a last name that two people have is nobody’s", () => {
  const talk = turns("Ana Prado met Ugo Prado and Tom Bell.", "PRADO: I row.", "BELL: Do you?");
  expect(talk.map(([, words, , name]) => [words, name])).toEqual([
    ["I row.", null],
    ["Do you?", "Tom Bell"],
  ]);
});

test("a name that stands in labels only is one person’s, the last name alone too", () => {
  const talk = turns("Two people met.", "ANA PRADO: I row.", "TOM BELL: Do you?", "PRADO: I do.");
  expect(talk.map(([, , , name]) => name)).toEqual(["Ana Prado", "Tom Bell", "Ana Prado"]);
});

test("a role in capitals among names is nobody’s", () => {
  const talk = turns(
    "Ana Prado met Tom Bell.",
    "PRADO: I row.",
    "BELL: Do you?",
    "CLERK: Order, please.",
  );
  expect(talk.at(-1)).toEqual(["turn", "Order, please.", "CLERK", null, false]);
});

test.each([
  ["an invitation", "WHAT: Open day.", "WHEN: Noon.", "WHERE: The lock."],
  ["marks for players", "Ana Prado: 7. Strong in the air.", "Tom Bell: 5. Slow to turn."],
  ["a recipe", "Ingredients: Two leeks.", "Method: Boil them. Do you like salt?"],
  ["scores", "KELSO: Two goals.", "WEX: None."],
  ["questions without answers", "Q: Is it cold?"],
])("what is no talk has no turns: %s", (_, ...lines) => {
  expect(turns("Ana Prado met Tom Bell at the lock.", ...lines)).toEqual([]);
});

test("words in marks behind a label are a quotation in marks", () => {
  const [kind] = turns("Ana Prado met Tom Bell.", "PRADO: “I row.”", "BELL: “Do you?”")[0] ?? [];
  expect(kind).toBe("direct");
});
