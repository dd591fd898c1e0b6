import { trait } from "./lexicon.ts";
import type { Phrase } from "./noun-phrases.ts";
import { sorts } from "./word-sorts.ts";
import { is, isWord, type Word } from "./words.ts";

/** Sorts of words that are nobody by themselves. */
const nobody = new Set<number>([
  sorts.be,
  sorts.auxiliary,
  sorts.negation,
  sorts.coordinator,
  sorts.preposition,
  sorts.adverb,
  sorts.subordinator,
]);

/** Whether words name anybody: more than articles, words of grammar and punctuation. */
export function isNamed(words: Word[]): boolean {
  return words.some(
    (word) =>
      word.stretch ||
      /^(?:that|what)$/.test(word.lower) ||
      (isWord(word) && !nobody.has(word.sort) && !/^(?:an?|the)$/.test(word.lower)),
  );
}

/** Whether what describes a source begins at a word: "Ana Prado|, 51", "an aide |who asked". */
const describes = ({ text, lower }: Word): boolean =>
  text === "," || lower === "who" || /^[-–—]+$/.test(text);

/**
 * A source without what describes it: its first part, or its second where only that is a name, as in "the minister’s
 * spokesman, |Ana Prado|, 51", or where it alone is announced, as in "Ice closes port - |Ana Prado|: “…”".
 */
export function nameIn(words: Word[], { from, to }: Phrase): Phrase {
  const parts: Phrase[] = [];
  let start = from;
  for (let at = from; at <= to && parts.length < 2; at += 1) {
    const word = words[at];
    if (at < to && (!word || !describes(word))) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  const [first = { from, to }, second] = parts;
  const capital = (at: number) => is(words[at], trait.capital);
  if (!second || !capital(second.from) || !capital(second.to - 1)) return first;
  const announced =
    words[second.from - 1]?.sort === sorts.dash && words[second.to]?.sort === sorts.colon;
  return announced || !capital(first.to - 1) ? second : first;
}
