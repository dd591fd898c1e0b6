import type { Block } from "../copy/blocks.ts";
import { ADDRESSES, SHORT_TITLES } from "../people/titles.ts";
import { bearersOf } from "../tokens/first-names.ts";
import type { Found } from "./joined-days.ts";

/** The last two words before a day: "|in| |Charlotte| May 3". */
const WORDS_BEFORE = /(?:(?<first>\p{L}+) )?(?<last>\p{Lu}\p{Ll}+)(?<stop>\.?) $/u;
/** Prepositions after which a first name is a place. */
const PREPOSITIONS = /^(?:in|at|from|of|to|near|for|outside|around|through|across)$/iu;
/** Longest text before a day that is searched, in UTF-16 code units. */
const MAX_LENGTH = 60;

/**
 * Names of weekdays and months, in lower case, that the copy uses as surnames, or as names of clubs
 * by `namesakes`.
 */
export function surnamesIn(found: Found[], namesakes: RegExp | undefined, blocks: Block[]) {
  const clubs = namesakes
    ? blocks.flatMap(({ text }) => [...text.matchAll(namesakes)].map(({ groups = {} }) => groups))
    : [];
  const people = found.filter(isSurname).map(({ groups }) => groups);
  return new Set([...people, ...clubs].map(nameOf));
}

/** Tests whether a weekday may be a person named in the same copy: "|Friday| walked on". */
export const mayBeSurname = (day: Found, surnames: Set<string>): boolean =>
  day.groups.weekday !== undefined && !day.groups.day && surnames.has(nameOf(day.groups));

const nameOf = ({ weekday, month }: Found["groups"]) => (weekday ?? month ?? "").toLowerCase();

/**
 * Tests whether the name of a weekday or a month directly follows a first name or a form of
 * address, so that it may be a surname: "Joe Friday", "Mrs. May". With a date beside it, or after a
 * full name ("said Ana Joe Friday"), it is a day.
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
