import type { Source, Text } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import { bearersOf, type Gender, plainName } from "../tokens/first-names.ts";
import { nicknamesOf } from "../tokens/nicknames.ts";
import { phraseAfter } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { familyOf } from "./name-runs.ts";
import { type Name, namesIn } from "./names.ts";
import { GENDERED } from "./pronouns.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";
import { genderOf } from "./titles.ts";

/** Words before a noun for a person whom the copy does not name: "a neighbour", "her lawyer", "Prado's husband". */
const ANOTHERS = /^(?:an?|another|his|her|their|its|our)$|['’]s?$/u;

/** Other people of an article whom a mention may mean as well as its source. */
export class Rivals {
  readonly #names: Name[];
  readonly #statements: Statement[];
  readonly #paragraphs: Block[];
  /** First names, plain, of those who are named in full, by their plain last names. */
  readonly #firstNames = new Map<string, Set<string>>();

  constructor(statements: Statement[], paragraphs: Block[]) {
    this.#statements = statements;
    this.#paragraphs = paragraphs;
    this.#names = namesIn(statements, new Set()).filter(
      ({ kind }) => kind === "person" || kind === null,
    );
    for (const { parts, kind } of this.#names) {
      const [first = "", last] = [parts[0], lastOf(parts)];
      if (parts.length < 2 || kind !== "person" || !last) continue;
      const known = this.#firstNames.get(last) ?? new Set();
      this.#firstNames.set(last, known.add(plainName(first)));
    }
    for (const { parts } of this.#names)
      for (const nickname of nicknamesOf(parts))
        this.#firstNames.get(lastOf(parts))?.delete(nickname);
  }

  /** Whether a last name alone is that of two people, of whom its paragraph names none before it. */
  shareName({ start, end }: Text, source: Source): boolean {
    const name = this.#between(start, end)[0];
    if (!name || familyOf(name.parts).length > 1) return false;
    const last = lastOf(name.parts);
    const gender = genderOf(name.title);
    const bearers = [...(this.#firstNames.get(last) ?? [])].filter((first) =>
      agrees(gender, bearersOf(first)),
    );
    if (bearers.length < 2 || sameInitials(bearers)) return false;
    const from = this.#paragraphs[lastBefore(this.#paragraphs, start)]?.start ?? 0;
    const here = this.#between(from, start).filter(
      ({ parts }) => parts.length > 1 && lastOf(parts) === last,
    );
    return !here.length || here.some(({ parts }) => !isOf(parts, source));
  }

  /**
   * Whether a pronoun may mean somebody who is named since its source was, or a person without a
   * name, in its paragraph or, where that names nobody, in the one before.
   */
  mayBeMeantBy({ start, text }: Text, source: Source): boolean {
    const gender = GENDERED[text.toLowerCase()] ?? null;
    const number = lastBefore(this.#paragraphs, start);
    const [from, before] = [number, number - 1].map((each) => this.#paragraphs[each]?.start ?? 0);
    const here = this.#between(from ?? 0, start);
    const names = here.length ? here : this.#between(before ?? 0, start);
    const own = names.findLast(({ parts }) => isOf(parts, source));
    return (
      names.some(
        (name) =>
          !isOf(name.parts, source) &&
          name.clauseRole === "subject" &&
          this.#isPerson(name) &&
          name.statement >= (own?.statement ?? 0) &&
          agrees(gender, this.#genderOf(name)),
      ) || this.#isUnnamedBetween(from ?? 0, start)
    );
  }

  /** Names that begin between two offsets. */
  #between(from: number, to: number): Name[] {
    const first = lastBefore(this.#names, from - 1) + 1;
    return this.#names.slice(first, lastBefore(this.#names, to - 1) + 1);
  }

  /** Whether more than a capital letter says that a name is a person’s. */
  #isPerson({ parts }: Name): boolean {
    return (
      parts.length > 1 || bearersOf(parts[0] ?? "") !== null || this.#firstNames.has(lastOf(parts))
    );
  }

  #genderOf({ parts, title }: Name): Gender | "either" | null {
    const own = genderOf(title);
    if (own) return own;
    if (parts.length > 1) return bearersOf(parts[0] ?? "");
    const [first, ...others] = this.#firstNames.get(lastOf(parts)) ?? [];
    return first && !others.length ? bearersOf(first) : null;
  }

  /** Whether a person without a name is spoken of between two offsets of a paragraph. */
  #isUnnamedBetween(from: number, to: number): boolean {
    const first = Math.max(0, lastBefore(this.#statements, from));
    const last = lastBefore(this.#statements, to);
    return this.#statements.slice(first, last + 1).some(({ tokens }) =>
      tokens.some(({ lower, end, stretch }, at) => {
        if (stretch || end > to || !ANOTHERS.test(lower)) return false;
        const head = tokens[(phraseAfter(tokens, at + 1)?.to ?? 0) - 1];
        return (
          UNNAMED_PERSONS.has(tokens[at + 1]?.lower ?? "") ||
          UNNAMED_PERSONS.has(head?.lower ?? "") ||
          (at === 0 && head?.sort === SORTS.person)
        );
      }),
    );
  }
}

/** The last word of a name, plain: "hakim" of "Omar al-Hakim". */
const lastOf = (parts: string[]): string =>
  plainName(familyOf(parts).at(-1) ?? "").replace(/^(?:al|el|ul|an|ash|as)-/, "");

/** Whether a name has no word but those of a source's. */
function isOf(parts: string[], { name }: Source): boolean {
  const own = new Set(name.split(" ").map(plainName));
  return parts.every((part) => own.has(plainName(part)));
}

const agrees = (wanted: Gender | null, own: Gender | "either" | null): boolean =>
  !wanted || !own || own === "either" || own === wanted;

/** Whether first names may all be one: all begin with one letter, and all but one are initials. */
const sameInitials = (names: string[]): boolean =>
  new Set(names.map(([letter]) => letter)).size === 1 &&
  names.filter((name) => !/^\p{L}\.?$/u.test(name)).length < 2;
