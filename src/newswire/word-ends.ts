import { kind, kindsAt } from "./characters.ts";

const unitOf = (character: string) => character.charCodeAt(0);
const [stop, hyphen, comma, bracket] = [unitOf("."), unitOf("-"), unitOf(","), unitOf("(")];
const [a, z] = [unitOf("a"), unitOf("z")];

/**
 * Where the word that begins at an offset of a text ends, or the run of stops or hyphens, or else the one character; nothing
 * is looked at from offset `end` on.
 */
export function wordEnd(text: string, at: number, end: number): number {
  const first = kindsAt(text, at, end);
  const next = at + (first & kind.wide ? 2 : 1);
  if ((first & (kind.letter | kind.sign)) === 0) {
    const unit = text.charCodeAt(at);
    return unit === stop || unit === hyphen ? runEnd(text, next, end, unit) : next;
  }
  let to = lettersEnd(text, next, end);
  let after = kindsAt(text, to, end);
  while (after & kind.joint && kindsAt(text, to + 1, end) & kind.letter) {
    to = lettersEnd(text, to + 1, end);
    after = kindsAt(text, to, end);
  }
  return after & kind.joint && isLast(text, to, end) ? to + 1 : to;
}

function runEnd(text: string, at: number, end: number, unit: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) === unit) to += 1;
  return to;
}

function lettersEnd(text: string, at: number, end: number): number {
  let to = at;
  let kinds = kindsAt(text, to, end);
  while (kinds & (kind.letter | kind.percent)) {
    to += kinds & kind.wide ? 2 : 1;
    kinds = kindsAt(text, to, end);
  }
  return to;
}

/** Whether a word owns the stop behind it, since its sentence goes on, or the apostrophe, as in "the voters’ will". */
function isLast(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  let next = at + 1;
  if (unit !== stop)
    return (
      /['’]/.test(text[at] ?? "") &&
      (kindsAt(text, next, end) & kind.space) !== 0 &&
      (kindsAt(text, next + 1, end) & kind.small) !== 0
    );
  while (kindsAt(text, next, end) & kind.space) next += 1;
  const after = next < end ? text.charCodeAt(next) : 0;
  return after === comma || after === bracket || (after >= a && after <= z);
}
