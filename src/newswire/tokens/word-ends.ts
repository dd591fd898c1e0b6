import { kind, kindsAt } from "./characters.ts";

const unitOf = (character: string) => character.charCodeAt(0);
const [stop, hyphen, comma, bracket] = [unitOf("."), unitOf("-"), unitOf(","), unitOf("(")];
const [quote, apostrophe] = [unitOf("'"), unitOf("’")];
const [a, s, z] = [unitOf("a"), unitOf("s"), unitOf("z")];

/**
 * Where the word that begins at an offset of a text ends, or the run of stops or hyphens, or else the one character; nothing
 * is looked at from offset `end` on.
 */
export function wordEnd(units: Uint16Array, at: number, end: number): number {
  const first = kindsAt(units, at, end);
  const next = at + (first & kind.wide ? 2 : 1);
  if ((first & (kind.letter | kind.sign)) === 0) {
    const unit = units[at];
    return unit === stop || unit === hyphen ? runEnd(units, next, end, unit) : next;
  }
  let to = lettersEnd(units, next, end);
  let after = kindsAt(units, to, end);
  while (after & kind.joint && kindsAt(units, to + 1, end) & kind.letter) {
    to = lettersEnd(units, to + 1, end);
    after = kindsAt(units, to, end);
  }
  return after & kind.joint && isLast(units, to, end) ? to + 1 : to;
}

function runEnd(units: Uint16Array, at: number, end: number, unit: number): number {
  let to = at;
  while (to < end && units[to] === unit) to += 1;
  return to;
}

function lettersEnd(units: Uint16Array, at: number, end: number): number {
  let to = at;
  let kinds = kindsAt(units, to, end);
  while (kinds & (kind.letter | kind.percent)) {
    to += kinds & kind.wide ? 2 : 1;
    kinds = kindsAt(units, to, end);
  }
  return to;
}

/** Whether a word owns the stop behind it, since its sentence goes on, or the apostrophe: "the voters’ will", "the Seafarers’ Union". */
function isLast(units: Uint16Array, at: number, end: number): boolean {
  const unit = units[at];
  let next = at + 1;
  if (unit !== stop)
    return (
      (unit === quote || unit === apostrophe) &&
      (kindsAt(units, next, end) & kind.space) !== 0 &&
      (kindsAt(units, next + 1, end) & (units[at - 1] === s ? kind.letter : kind.small)) !== 0
    );
  while (kindsAt(units, next, end) & kind.space) next += 1;
  const after = next < end ? (units[next] as number) : 0;
  return after === comma || after === bracket || (after >= a && after <= z);
}
