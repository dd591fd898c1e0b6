import { KINDS, kindsAt } from "./characters.ts";

const unitOf = (character: string) => character.charCodeAt(0);
const [STOP, HYPHEN, COMMA, BRACKET] = [unitOf("."), unitOf("-"), unitOf(","), unitOf("(")];
const [QUOTE, APOSTROPHE] = [unitOf("'"), unitOf("’")];
const [A, S, T, Z] = [unitOf("a"), unitOf("s"), unitOf("t"), unitOf("z")];

/**
 * End of the word at an offset of a text, or of the run of stops or hyphens, or else of the one
 * character; nothing is read from offset `end` on.
 */
export function wordEnd(units: Uint16Array, at: number, end: number): number {
  if (opensName(units, at, end)) return wordEnd(units, at + 1, end);
  const first = kindsAt(units, at, end);
  const next = at + (first & KINDS.wide ? 2 : 1);
  if ((first & (KINDS.letter | KINDS.sign)) === 0) {
    const unit = units[at];
    return unit === STOP || unit === HYPHEN ? runEnd(units, next, end, unit) : next;
  }
  let to = lettersEnd(units, next, end);
  let after = kindsAt(units, to, end);
  while (after & KINDS.joint && kindsAt(units, to + 1, end) & KINDS.letter) {
    to = lettersEnd(units, to + 1, end);
    after = kindsAt(units, to, end);
  }
  return after & KINDS.joint && isLast(units, to, end) ? to + 1 : to;
}

const isCapital = (units: Uint16Array, at: number): boolean =>
  /^\p{Lu}/u.test(String.fromCharCode(units[at] ?? 0));

/**
 * Tests whether an apostrophe begins a name: "Dave |’|Arris", "Jan |’|t Hart". A straight one may
 * open a quotation too, and does so unless it follows a word.
 */
function opensName(units: Uint16Array, at: number, end: number): boolean {
  const unit = units[at];
  if ((unit !== APOSTROPHE && unit !== QUOTE) || at + 2 >= end) return false;
  const after = kindsAt(units, at + 2, end);
  const particle =
    units[at + 1] === T && (after & KINDS.space) !== 0 && at + 3 < end && isCapital(units, at + 3);
  if (!particle && !(isCapital(units, at + 1) && after & KINDS.small)) return false;
  if (at === 0) return unit === APOSTROPHE;
  const spaced = (kindsAt(units, at - 1, end) & KINDS.space) !== 0;
  return spaced && (unit === APOSTROPHE || (kindsAt(units, at - 2, end) & KINDS.letter) !== 0);
}

function runEnd(units: Uint16Array, at: number, end: number, unit: number): number {
  let to = at;
  while (to < end && units[to] === unit) to += 1;
  return to;
}

function lettersEnd(units: Uint16Array, at: number, end: number): number {
  let to = at;
  let kinds = kindsAt(units, to, end);
  while (kinds & (KINDS.letter | KINDS.percent)) {
    to += kinds & KINDS.wide ? 2 : 1;
    kinds = kindsAt(units, to, end);
  }
  return to;
}

/**
 * Tests whether the stop after a word belongs to it, since its sentence continues, or the
 * apostrophe: "the voters’ will", "the Seafarers’ Union".
 */
function isLast(units: Uint16Array, at: number, end: number): boolean {
  const unit = units[at];
  let next = at + 1;
  if (unit !== STOP)
    return (
      (unit === QUOTE || unit === APOSTROPHE) &&
      (kindsAt(units, next, end) & KINDS.space) !== 0 &&
      (kindsAt(units, next + 1, end) & (units[at - 1] === S ? KINDS.letter : KINDS.small)) !== 0
    );
  while (kindsAt(units, next, end) & KINDS.space) next += 1;
  const after = next < end ? (units[next] as number) : 0;
  return after === COMMA || after === BRACKET || (after >= A && after <= Z);
}
