import { inUsualCase } from "../copy/usual-case.ts";
import { bearersOf, plainName } from "../tokens/first-names.ts";
import type { Token } from "../tokens/tokens.ts";
import { familyOf } from "./name-runs.ts";
import type { Name } from "./names.ts";
import type { Person } from "./people.ts";

/** Label of the person who answers in an interview. */
const ANSWER = /^(?:a\d*|answer)\.?$/;

/**
 * Tests whether a mention is a label in capitals that opens its statement, of a speaker or a place.
 */
export const isCapitalLabel = (mention: Token[], statement: Token[]): boolean =>
  mention[0] === statement[0] &&
  statement[mention.length]?.text === ":" &&
  mention.every(({ text }) => /^\p{Lu}[\p{Lu}.’'-]+$/u.test(text));

/**
 * Person of a speaker’s label in a transcript, or null where it is ambiguous: by name, last name or
 * initials, in capitals or not. A label for answers means the only person whom the copy names
 * before offset `begin`, where the transcript begins.
 */
export function personLabelled(
  label: Token[],
  people: ReadonlyMap<Name, Person>,
  begin: number,
): Person | null {
  const words = label.map(({ text }) => plainName(text).replace(/[’']s?$/, ""));
  const [first = ""] = words;
  if (words.length === 1 && ANSWER.test(first))
    return only([...people].filter(([{ start }]) => start < begin));
  const whole = words.join(" ");
  const named = [...people].filter(([{ parts }]) => parts.length > 1);
  const having = (key: (parts: string[]) => string) =>
    only(named.filter(([{ parts }]) => key(parts.map(plainName)) === whole));
  return (
    having((parts) => parts.join(" ")) ??
    having((parts) => familyOf(parts).at(-1) ?? "") ??
    (/^\p{Lu}{2,3}$/u.test(label[0]?.text ?? "") && words.length === 1
      ? having((parts) => parts.map(([letter]) => letter).join(""))
      : null) ??
    only(
      named.filter(([{ parts }]) =>
        words.every((word) => parts.some((part) => plainName(part) === word)),
      ),
    )
  );
}

/**
 * Name of a person that occurs only in labels, in its usual case: the label itself where it begins
 * with a first name, which is then added to the earlier ones; else the one earlier name that ends
 * with it; null where there is none, or several.
 */
export function nameLabelled(label: Token[], earlier: Set<string>): string | null {
  const name = label.map(({ text }) => text).join(" ");
  const full = label.length > 1 && bearersOf(label[0]?.text ?? "") !== null;
  if (full) earlier.add(name);
  if (label.length > 1) return full ? inUsualCase(name) : null;
  const [one, another] = [...earlier].filter((other) => other.endsWith(` ${name}`));
  return one !== undefined && another === undefined ? inUsualCase(one) : null;
}

/** The only person of some names, or null. */
function only(names: [Name, Person][]): Person | null {
  const [first, ...others] = new Set(names.map(([, person]) => person));
  return first && others.length === 0 ? first : null;
}
