import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { isPost } from "./descriptions.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";

/**
 * Tests whether one word before a colon is a speaker's label: in capitals, or a noun for a person
 * by occupation.
 */
export const isLabel = ({ text, lower }: Token): boolean =>
  /^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(text) || UNNAMED_PERSONS.has(lower);

/** Number of a token before a colon, or -1. */
export function labelAt(tokens: Token[], token: Token): number {
  const at = tokens.indexOf(token);
  return tokens[at + 1]?.text === ":" ? at : -1;
}

/**
 * Tests whether the word before a colon may be the place of a dateline: it is in capitals, longer
 * than initials, and followed by more than a quotation.
 */
export function isPlaceLine(tokens: Token[], label: number): boolean {
  const { text = "", lower = "" } = tokens[label] ?? {};
  const [said, ...rest] = tokens.slice(label + 2);
  const speaks = said?.stretch != null && !rest.some(isWord);
  return !speaks && /^\p{Lu}[\p{Lu}’'-]{4,}$/u.test(text) && !UNNAMED_PERSONS.has(lower);
}

/**
 * Number of the last word of the person whom a label describes: "Prado" in "Ana Prado, farmer:" and
 * in "Ana Prado, councillor for Porto:".
 */
export function describedBefore(tokens: Token[], label: number): number {
  const comma = tokens.findLastIndex(({ text }, at) => at < label && text === ",");
  const words = tokens.slice(comma + 1, label + 1);
  const post = words.every(isWord) && !is(words[0], TRAITS.determiner) && isPost(tokens, comma + 1);
  return comma > 0 && post ? comma - 1 : label - 2;
}
