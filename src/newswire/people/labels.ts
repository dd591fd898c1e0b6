import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { isPost } from "./descriptions.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";

/**
 * Tests whether one word before a colon says who speaks: in capitals, or a person by what he or she
 * does.
 */
export const isLabel = ({ text, lower }: Token): boolean =>
  /^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(text) || UNNAMED_PERSONS.has(lower);

/** Number of a token that a colon follows, or -1. */
export function labelAt(tokens: Token[], token: Token): number {
  const at = tokens.indexOf(token);
  return tokens[at + 1]?.text === ":" ? at : -1;
}

/**
 * Tests whether the word before a colon may be the place of a dateline: in capitals, longer than
 * initials are, and more than a quotation stands behind it.
 */
export function isPlaceLine(tokens: Token[], label: number): boolean {
  const { text = "", lower = "" } = tokens[label] ?? {};
  const [said, ...rest] = tokens.slice(label + 2);
  const speaks = said?.stretch != null && !rest.some(isWord);
  return !speaks && /^\p{Lu}[\p{Lu}’'-]{4,}$/u.test(text) && !UNNAMED_PERSONS.has(lower);
}

/**
 * Number of the last word of whom a label describes: "Prado" of "Ana Prado, farmer:" and of "Ana
 * Prado, councillor for Porto:".
 */
export function describedBefore(tokens: Token[], label: number): number {
  const comma = tokens.findLastIndex(({ text }, at) => at < label && text === ",");
  const words = tokens.slice(comma + 1, label + 1);
  const post = words.every(isWord) && !is(words[0], TRAITS.determiner) && isPost(tokens, comma + 1);
  return comma > 0 && post ? comma - 1 : label - 2;
}
