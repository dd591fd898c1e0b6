import { plainName } from "./first-names.ts";
import type { Name } from "./names.ts";
import type { Person } from "./people.ts";
import { bodies } from "./speakers.ts";

const keyOf = (name: string) => plainName(name).replace(/^the /, "");
/** Of bodies with one word in their names, so many are told apart. */
const most = 12;
const isAcronym = (name: string) => /^(?:\p{Lu}\.?){2,}$/u.test(name);
const small = /^(?:of|for|the|and|in|on|de|la)$/;

/** First letters of the words of a name, without and with its small words. */
function initialsOf(parts: string[]): string[] {
  const letters = (words: string[]) => words.map(([first = ""]) => first.toUpperCase()).join("");
  return [letters(parts.filter((part) => !small.test(part))), letters(parts)];
}

/** The names that an article has for bodies, each with its shorter forms. */
export class Bodies {
  readonly #byAcronym = new Map<string, string>();
  /** Names of several words by each of these, in order. */
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
      for (const word of new Set(name.parts.map(keyOf))) {
        if (!bodies.has(word)) continue;
        const known = this.#byWord.get(word) ?? [];
        if (known.length < most && !known.some((other) => other.name === full))
          known.push({ name: full, start: name.start });
        this.#byWord.set(word, known);
      }
    }
  }

  /** The fullest form that the article has of a body's name at an offset. */
  fullest(name: string, offset: number): string {
    const short = name.replace(/^[Tt]he /, "");
    if (isAcronym(short)) return this.#byAcronym.get(short.replaceAll(".", "")) ?? name;
    const known = this.#byWord.get(keyOf(short));
    return known?.findLast(({ start }) => start < offset)?.name ?? known?.[0]?.name ?? name;
  }
}
