import { trait } from "../tokens/lexicon.ts";
import { type Phrase, phraseAfter } from "../tokens/noun-phrases.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import type { Attribution } from "./attributions.ts";

const adverbialStart = trait.preposition | trait.time | trait.adverb | trait.subordinator;

/** How many words an adverbial between a cue and its "that" may have. */
const adverbialWords = 16;

export const isQuotation = (word: Word | undefined): boolean =>
  word !== undefined && word.stretch !== null;

/** What goes on after an attribution set between commas: "The plan, she said, is dead". */
export function parenthetical(
  words: Word[],
  { from, to, form, inverted }: Attribution,
  free: number,
): Phrase | null {
  if (form !== "finite" || inverted || words[from - 1]?.text !== "," || words[to]?.text !== ",")
    return null;
  const next = words[to + 1];
  const goes =
    isQuotation(next) ||
    is(next, trait.auxiliary | trait.verb | trait.preposition) ||
    (isWord(next) &&
      !/ing$/.test(next.lower) &&
      !is(
        next,
        trait.coordinator | trait.pronoun | trait.subordinator | trait.adverb | trait.determiner,
      ));
  let end = words.length;
  while (end > to && !isWord(words[end - 1]) && !isQuotation(words[end - 1])) end -= 1;
  return goes && end > to + 1 && from > free + 1 ? { from: to + 1, to: end } : null;
}

/** Content on the left of an attribution: "…," she said. */
export function contentBefore(
  words: Word[],
  { from, form }: Attribution,
  free: number,
): Phrase | null {
  let to = from;
  while (to > free && !isWord(words[to - 1]) && !isQuotation(words[to - 1])) to -= 1;
  if (to === from && !isQuotation(words[to - 1]) && form !== "according") return null;
  let start = free;
  while (
    start < to &&
    (is(words[start], trait.coordinator) || (!isWord(words[start]) && !isQuotation(words[start])))
  )
    start += 1;
  if (start >= to) return null;
  const clause = words.slice(start, to);
  if (clause.some(isQuotation)) return { from: start, to };
  const adverbial =
    is(clause[0], trait.preposition | trait.subordinator | trait.time) && clause.length < 8;
  return clause.length > 3 && !adverbial ? { from: start, to } : null;
}

/** Content on the right of an attribution: he said that … */
export function contentAfter(
  words: Word[],
  attribution: Attribution,
  later: Attribution[],
): Phrase | null {
  const from = contentStart(words, attribution);
  if (from === null) return null;
  let to = words.length;
  if (words[attribution.from]?.lower === "with") to = parallel(words, from);
  for (const next of later) {
    if (next.from <= from) continue;
    const joint = words[next.from - 1];
    const cuts =
      next.form === "participle"
        ? joint?.text === "," || isQuotation(joint)
        : joint &&
          is(joint, trait.coordinator) &&
          (next.shared || words[next.from - 2]?.text === "," || isQuotation(words[next.from - 2]));
    if (cuts) {
      to = next.from - 1;
      if (isQuotation(words[to])) to += 1;
      break;
    }
    if (next.form === "finite" && next.shared && is(words[next.from - 1], trait.coordinator)) {
      to = next.from - 1;
      break;
    }
  }
  while (to > from && !isWord(words[to - 1]) && !isQuotation(words[to - 1])) to -= 1;
  return to > from ? { from, to } : null;
}

/** What a verb of judgement is about where a preposition follows it: "referred to the plan as “…”". */
export function afterParticle(
  words: Word[],
  attribution: Attribution,
  later: Attribution[],
): Phrase | null {
  if (attribution.strength !== "judgement" || !is(words[attribution.to], trait.preposition))
    return null;
  return contentAfter(words, { ...attribution, to: attribution.to + 1 }, later);
}

/** Number of the "and" before a clause of the same make: with one side insisting this| and the other seeking that. */
function parallel(words: Word[], from: number): number {
  for (let at = from; at < words.length; at += 1) {
    if (!is(words[at], trait.coordinator)) continue;
    const phrase = phraseAfter(words, at + 1);
    if (phrase && words[phrase.to]?.lower.endsWith("ing")) return at;
  }
  return words.length;
}

/** Number of the word where content after an attribution begins, or null where none does. */
export function contentStart(words: Word[], { to, form, inverted }: Attribution): number | null {
  const next = words[to];
  if (next === undefined) return null;
  if (form === "according") return next.text === "," ? to + 1 : null;
  const counted = next.lower === "at" && /^(?:least|most)$/.test(words[to + 1]?.lower ?? "");
  if (next.text === ":" || next.text === "," || (is(next, adverbialStart) && !counted)) {
    const infinitive =
      next.lower === "to" &&
      isWord(words[to + 1]) &&
      !is(words[to + 1], trait.determiner | trait.capital | trait.object | trait.pronoun);
    if (infinitive || next.lower === "that" || /^(?:if|whether|how|why|what|as)$/.test(next.lower))
      return to;
    for (let at = to; at < words.length && at - to < adverbialWords; at += 1) {
      const word = words[at];
      if (
        isQuotation(word) &&
        (words[at - 1]?.text === ":" || words[at - 1]?.text === "," || at === to)
      )
        return at;
      if (word?.text === ":" && at > to) return at + 1;
      if (at > to && is(word, trait.speech) && !is(word, trait.participle | trait.noun)) break;
      if (word?.lower === "that" && at > to && !is(words[at + 1], trait.auxiliary)) return at;
    }
    if (next.text === ":") return to + 1;
    return is(next, trait.time) &&
      isWord(words[to + 1]) &&
      !is(words[to + 1], adverbialStart | trait.coordinator)
      ? to + 1
      : null;
  }
  return isWord(next) || isQuotation(next) ? (inverted && !isQuotation(next) ? null : to) : null;
}

/** Whether an attribution with content on its left has none on its right. */
export function tailOnly(words: Word[], { to, inverted }: Attribution): boolean {
  const next = words[to];
  return (
    inverted ||
    next === undefined ||
    (!isWord(next) && !isQuotation(next) && next.text !== ":" && next.text !== ",")
  );
}

/** The rest of a quotation that an attribution interrupts: "…," she said, "…" */
export function goesOn(words: Word[], { to }: Attribution, right: Phrase): Phrase | null {
  const at = words.findIndex((word, number) => number >= to && word.stretch !== null);
  if (at < 0) return null;
  const between = words.slice(to, at);
  const joined = /^[,:;–—-]+$/.test(words[at - 1]?.text ?? "");
  return at <= right.from ||
    (joined &&
      between.every(
        (word) => !is(word, trait.speech | trait.judgement) && !/ing$/.test(word.lower),
      ))
    ? { from: at, to: at + 1 }
    : null;
}

/** What a verb of judgement reports ends with the last quotation after it. */
export function lastQuotation(words: Word[], { from, to }: Phrase): Phrase[] {
  const last = words.findLastIndex((word, at) => at < to && word.stretch !== null);
  return last >= from ? [{ from, to: last + 1 }] : [];
}
