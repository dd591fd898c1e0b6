import type { Block } from "../copy/blocks.ts";
import { ADDRESSES, SHORT_TITLES } from "../people/titles.ts";
import { bearersOf } from "../tokens/first-names.ts";
import type { Found } from "./joined-days.ts";

/** The word before a day and the one before that: "|in| |Charlotte| May 3". */
const WORDS_BEFORE = /(?:(?<first>\p{L}+) )?(?<last>\p{Lu}\p{Ll}+)(?<stop>\.?) $/u;
/** Words behind which a first name is a place. */
const PREPOSITIONS = /^(?:in|at|from|of|to|near|for|outside|around|through|across)$/iu;
/** No word before a day that matters is farther: UTF-16 code units. */
const MAX_LENGTH = 60;

/**
 * The names of weekdays and months, in lower case, that some copy has as surnames, or a club of
 * `namesakes` bears.
 */
export function surnamesIn(found: Found[], namesakes: RegExp | undefined, blocks: Block[]) {
  const clubs = namesakes
    ? blocks.flatMap(({ text }) => [...text.matchAll(namesakes)].map(({ groups = {} }) => groups))
    : [];
  const people = found.filter(isSurname).map(({ groups }) => groups);
  return new Set([...people, ...clubs].map(nameOf));
}

/** Tests whether a weekday may be somebody whom the same copy names: "|Friday| walked on". */
export const mayBeSurname = (day: Found, surnames: Set<string>): boolean =>
  day.groups.weekday !== undefined && !day.groups.day && surnames.has(nameOf(day.groups));

const nameOf = ({ weekday, month }: Found["groups"]) => (weekday ?? month ?? "").toLowerCase();

/**
 * Tests whether a name of a weekday or a month stands right behind a first name or a form of
 * address, so that it may be somebody's surname: "Joe Friday", "Mrs. May". One with a date beside
 * it is a day, and so is one behind a full name: "said Ana Joe Friday".
 */
export function isSurname({ place: { text, at }, groups }: Found): boolean {
  if (groups.relative || (groups.weekday && groups.day) || !/^\p{Lu}/u.test(text[at] ?? ""))
    return false;
  const before = WORDS_BEFORE.exec(text.slice(Math.max(0, at - MAX_LENGTH), at))?.groups;
  if (!before) return false;
  const { first = "", last = "", stop } = before;
  const title = last.toLowerCase();
  if (title in ADDRESSES || title in SHORT_TITLES) return true;
  if (stop || !bearersOf(last) || PREPOSITIONS.test(first)) return false;
  return !/^\p{Lu}/u.test(first) || bearersOf(first) !== null;
}
