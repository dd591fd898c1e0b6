/** What a character is, as bits. */
export const kind = {
  /** A letter, a figure or a mark that belongs to the letter before it. */
  letter: 1 << 0,
  /** A letter in lower case. */
  small: 1 << 1,
  space: 1 << 2,
  /** A sign that begins a word as letters do: "$5", "@crosshead". */
  sign: 1 << 3,
  /** What joins the letters on both its sides to one word: "e-mail", "don’t", "5,000", "10:30". */
  joint: 1 << 4,
  percent: 1 << 5,
  /** Takes two UTF-16 code units. */
  wide: 1 << 6,
  known: 1 << 7,
} as const;

const tests: [RegExp, bits: number][] = [
  [/[\p{L}\p{M}\p{N}]/u, kind.letter],
  [/\p{Ll}/u, kind.small],
  [/\s/u, kind.space],
  [/[$£€@#%]/u, kind.sign],
  [/[-'’.&/,:@_]/u, kind.joint],
  [/%/u, kind.percent],
  [/[\u{10000}-\u{10FFFF}]/u, kind.wide],
];

/** Kinds of the characters met so far, by code unit. */
const kinds = new Uint8Array(1 << 16);

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/** The kinds of the character at an offset of a text, as bits; 0 from offset `end` on. */
export function kindsAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const unit = text.charCodeAt(at);
  return kinds[unit] || kindsOf(text, at, unit);
}

function kindsOf(text: string, at: number, unit: number): number {
  const point = text.codePointAt(at) ?? unit;
  const character = String.fromCodePoint(point);
  let found: number = kind.known;
  for (const [test, bits] of tests) if (test.test(character)) found |= bits;
  if (!isSurrogate(unit)) kinds[unit] = found;
  return found;
}
