import { trait } from "./lexicon.ts";
import { phraseBefore } from "./noun-phrases.ts";
import { places } from "./places.ts";
import { bodies, unnamedPersons } from "./speakers.ts";
import type { Statement } from "./statements.ts";
import { addresses, titles } from "./titles.ts";
import { is, isWord, type Word } from "./words.ts";

/** A capitalised name where it stands in the copy. */
export interface Name {
  start: number;
  end: number;
  /** Its words without titles, possessive endings and brackets. */
  parts: string[];
  /** What stands before it and says who it is: "President". */
  title: string | null;
  /** Number of its statement. */
  statement: number;
  /** Begins its statement. */
  leads: boolean;
}

const particles = new Set(
  "de del della der den van von bin ibn al el la le da dos du di ben ter".split(" "),
);
const bare = (text: string) => text.replace(/[’']s?$/, "");
const titled = (word: Word | undefined) => titles.has(bare(word?.lower ?? "").replace(/\.$/, ""));

/** Whether a run of words reads as a person's name: no word of a body, no place. */
export function isPersonName(parts: string[]): boolean {
  const lower = parts.map((part) => part.toLowerCase());
  if (parts.length === 0 || parts.length > 5 || places.has(lower.join(" "))) return false;
  if (lower.some((part) => bodies.has(part))) return false;
  return (
    !parts.every((part) => /^[\p{Lu}\d.&]{2,}$/u.test(part)) &&
    parts.every((part) => !/\d/.test(part))
  );
}

/** The persons' names of statements, outside quotation marks, in order. */
export function namesIn(statements: Statement[]): Name[] {
  const names: Name[] = [];
  for (const [number, { words }] of statements.entries()) {
    let at = 0;
    while (at < words.length) {
      const end = runEnd(words, at);
      if (end === at) at += 1;
      else {
        const name = nameOf(words, at, end, number);
        if (name) names.push(name);
        at = end;
      }
    }
  }
  return names;
}

const startsName = (word: Word | undefined) =>
  isWord(word) &&
  is(word, trait.capital) &&
  (word.traits &
    ~(
      trait.capital |
      trait.possessive |
      trait.verb |
      trait.speech |
      trait.judgement |
      trait.base |
      trait.past |
      trait.noun |
      trait.addressed
    )) ===
    0;

/** Number of the word after the run of capitalised words that begins at `at`. */
function runEnd(words: Word[], at: number): number {
  let end = at;
  while (
    startsName(words[end]) ||
    (end > at && particles.has(words[end]?.lower ?? "") && startsName(words[end + 1]))
  ) {
    end += 1;
    if (is(words[end - 1], trait.possessive)) break;
  }
  return end;
}

function nameOf(words: Word[], from: number, to: number, statement: number): Name | null {
  let first = from;
  for (let at = from; at < to - 1; at += 1) if (titled(words[at])) first = at + 1;
  const parts = words.slice(first, to).map(({ text }) => bare(text));
  const [start, end] = [words[first], words[to - 1]];
  if (!start || !end || !isPersonName(parts)) return null;
  const before = words[first - 1];
  const described =
    first === from && before && (unnamedPersons.has(before.lower) || titled(before));
  const office = described ? phraseBefore(words, first) : { from, to: first };
  const title = words.slice(office?.from, first).filter((word) => !is(word, trait.determiner));
  return {
    start: start.start,
    end: start.start + (end.end - start.start) - (end.text.length - bare(end.text).length),
    parts,
    title: title.length ? title.map(({ text }) => text).join(" ") : null,
    statement,
    leads: from <= 1,
  };
}

/** The gender that a title tells, or null. */
export function genderOf(title: string | null): "f" | "m" | null {
  const words = title?.toLowerCase().replace(/\./g, "").split(" ") ?? [];
  if (
    words.some((word) =>
      /(?:woman|actress|queen|princess|duchess|mother|sister|wife|daughter|widow)$/.test(word),
    )
  )
    return "f";
  if (
    words.some(
      (word) =>
        /(?<!wo)man$|^(?:king|prince|duke|father|brother|husband|son)$/.test(word) &&
        word !== "spokesman",
    )
  )
    return "m";
  return words.map((word) => addresses[word]).find((gender) => gender) ?? null;
}
