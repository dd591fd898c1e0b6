import { plainName } from "../tokens/first-names.ts";
import type { Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import type { Name } from "./names.ts";
import type { Person } from "./people.ts";
import { BODIES } from "./speakers.ts";

const keyOf = (name: string) => plainName(name).replace(/^the /, "");
/** Most bodies that share a word of their names and are told apart. */
const MAX_NAMESAKES = 12;
const isAcronym = (name: string) => /^(?:\p{Lu}\.?){2,}$/u.test(name);
const SMALL = /^(?:of|for|the|and|in|on|de|la)$/;

/** Initials of a name, with and without its small words. */
function initialsOf(parts: string[]): string[] {
  const letters = (words: string[]) => words.map(([first = ""]) => first.toUpperCase()).join("");
  return [letters(parts.filter((part) => !SMALL.test(part))), letters(parts)];
}

const list = (nouns: string) => new Set(nouns.split(/\s+/));

/** Nouns for any body, which may vary the name of a body of whatever kind. */
const LOOSE =
  list(`agency association body carrier company firm giant group institution maker manufacturer operator
  organisation organization outlet producer publication service supplier`);
/** Nouns in the names of companies of every kind. */
const COMPANIES = list(
  "brothers capital co corp corporation holdings inc industries ltd partners plc",
);
/** Nouns that the names of such bodies contain, unless the names are initials. */
const STRICT = list("commission committee council court department ministry tribunal");

/**
 * Tests whether a description may mean a body, such as "the transport ministry": the name does not
 * contradict it, and has the words that set the description apart.
 */
export function mayBeCalled(name: string, description: Token[]): boolean {
  const head = description.at(-1)?.lower ?? "";
  if (isAcronym(name.replace(/^[Tt]he /, ""))) return true;
  const own = new Set(name.split(/[\s-]+/).map((word) => keyOf(word).replace(/['’]s?$/, "")));
  if (own.has(head))
    return description
      .slice(0, -1)
      .every(({ lower, sort }) => sort === SORTS.determiner || own.has(lower));
  if (LOOSE.has(head)) return true;
  const tells = (word: string) => BODIES.has(word) && !LOOSE.has(word) && !COMPANIES.has(word);
  return !STRICT.has(head) && ![...own].some(tells);
}

/** Names of bodies in an article, each with its shorter forms. */
export class Bodies {
  readonly #byAcronym = new Map<string, string>();
  /** Names of several words, indexed by each word, in order. */
  readonly #byWord = new Map<string, { name: string; start: number }[]>();

  constructor(names: Name[], people: Map<Name, Person>) {
    for (const [number, name] of names.entries()) {
      if (name.parts.length < 2 || name.kind === "place" || people.get(name)?.sure) continue;
      const full = name.parts.join(" ");
      const next = names[number + 1];
      const bracketed =
        next?.start === name.end + 2 && next.parts.length === 1 ? next.parts[0] : undefined;
      for (const short of [
        ...initialsOf(name.parts),
        ...(bracketed && isAcronym(bracketed) ? [bracketed.replaceAll(".", "")] : []),
      ])
        if (short.length > 1 && !this.#byAcronym.has(short)) this.#byAcronym.set(short, full);
      if (name.kind !== "organisation") continue;
      for (const [at, word] of [...new Set(name.parts.map(keyOf))].entries()) {
        if (!BODIES.has(word) && !(at === 0 && name.company)) continue;
        const known = this.#byWord.get(word) ?? [];
        if (known.length < MAX_NAMESAKES && !known.some((other) => other.name === full))
          known.push({ name: full, start: name.start });
        this.#byWord.set(word, known);
      }
    }
  }

  /** Fullest form of a body's name in the article, for a name at an offset. */
  fullest(name: string, offset: number): string {
    const short = name.replace(/^[Tt]he /, "");
    if (isAcronym(short)) return this.#byAcronym.get(short.replaceAll(".", "")) ?? name;
    const known = this.#byWord.get(keyOf(short));
    return known?.findLast(({ start }) => start < offset)?.name ?? known?.[0]?.name ?? name;
  }
}
