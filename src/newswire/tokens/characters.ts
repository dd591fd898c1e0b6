/** Classes of a character, as bits. */
export const KINDS = {
  /** A letter, a digit or a mark that belongs to the letter before it. */
  letter: 1 << 0,
  /** A letter in lower case. */
  small: 1 << 1,
  space: 1 << 2,
  /** A sign that begins a word as letters do: "$5", "@crosshead". */
  sign: 1 << 3,
  /** Joins the letters on both its sides to one word: "e-mail", "don’t", "5,000", "10:30". */
  joint: 1 << 4,
  percent: 1 << 5,
  /** A character of two UTF-16 code units. */
  wide: 1 << 6,
  known: 1 << 7,
} as const;

const TESTS: [RegExp, bits: number][] = [
  [/[\p{L}\p{M}\p{N}]/u, KINDS.letter],
  [/\p{Ll}/u, KINDS.small],
  [/\s/u, KINDS.space],
  [/[$£€@#%]/u, KINDS.sign],
  [/[-'’.&/,:@_]/u, KINDS.joint],
  [/%/u, KINDS.percent],
  [/[\u{10000}-\u{10FFFF}]/u, KINDS.wide],
];

/** Kinds of the characters seen so far, by code unit. */
const kinds = new Uint8Array(1 << 16);

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/** Buffer for the code units of one text at a time. */
let room = new Uint16Array(1 << 12);

/**
 * UTF-16 code units of a text, in a shared buffer that is valid until the next call and may be
 * longer than the text.
 */
export function unitsOf(text: string): Uint16Array {
  if (room.length < text.length) room = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) room[at] = text.charCodeAt(at);
  return room;
}

/** Kinds of the character at an offset of a text, as bits; 0 from offset `end` on. */
export function kindsAt(units: Uint16Array, at: number, end: number): number {
  if (at >= end) return 0;
  const unit = units[at] as number;
  return kinds[unit] || kindsOf(units, at, end);
}

function kindsOf(units: Uint16Array, at: number, end: number): number {
  const unit = units[at] as number;
  const pair = String.fromCharCode(...units.subarray(at, Math.min(at + 2, end)));
  const character = String.fromCodePoint(pair.codePointAt(0) as number);
  let found: number = KINDS.known;
  for (const [test, bits] of TESTS) if (test.test(character)) found |= bits;
  if (!isSurrogate(unit)) kinds[unit] = found;
  return found;
}
