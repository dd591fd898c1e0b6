import type { Draft } from "../speech/quotations.ts";
import { trait } from "../tokens/lexicon.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { conditions, unnamedPersons } from "./speakers.ts";

/** A description in commas has at most this many words. */
const longest = 14;

/** What the words beside an attribution say of its source: "a Britain-based monitor", "speaking on condition of anonymity". */
export function descriptionOf({ mention, statement: { words } }: Draft): string | null {
  const last = mention?.at(-1);
  if (!last) return null;
  const from = words.indexOf(last) + 1;
  const rest = words.slice(from, from + 40);
  const condition = conditions.exec(
    rest.map(({ text, stretch }) => (stretch ? "“”" : text)).join(" "),
  )?.[0];
  return condition ?? appositionAfter(words, from);
}

/** What stands in commas from word number `at` on and says who was named before it: ", |a Britain-based monitor|,"; or null. */
export function appositionAfter(words: Word[], at: number): string | null {
  if (words[at]?.text !== ",") return null;
  const [first, second] = [words[at + 1], words[at + 2]];
  const office =
    isWord(first) &&
    !is(first, trait.capital) &&
    [words[at + 1], words[at + 2], words[at + 3]].some((word) =>
      unnamedPersons.has(word?.lower ?? ""),
    );
  if (
    !isWord(first) ||
    !(is(first, trait.determiner) || office) ||
    is(
      first,
      trait.coordinator | trait.preposition | trait.subordinator | trait.auxiliary | trait.speech,
    ) ||
    second?.text === ","
  )
    return null;
  let end = at + 2;
  while (end < words.length && !/^[,.;)]$/.test(words[end]?.text ?? "")) end += 1;
  if (end === words.length || end - at - 1 > longest) return null;
  return words
    .slice(at + 1, end)
    .map(({ text }) => text)
    .join(" ");
}
