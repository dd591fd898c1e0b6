import type { Source, Text } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import { bearersOf, type Gender, plainName } from "../tokens/first-names.ts";
import { nicknamesOf } from "../tokens/nicknames.ts";
import { phraseAfter } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { printed } from "./mentions.ts";
import { familyOf, lastOf } from "./name-runs.ts";
import { type Name, namesIn } from "./names.ts";
import { GENDERED } from "./pronouns.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";
import { genderOf } from "./titles.ts";

/** Words before a noun for an unnamed person: "a neighbour", "her lawyer", "Prado's husband". */
const ANOTHERS = /^(?:an?|another|his|her|their|its|our)$|['’]s?$/u;

/** Most names, and statements, back from a mention that are compared. */
const MAX_NAMES_BACK = 60;
const MAX_STATEMENTS_BACK = 30;

/** Other people in an article whom a mention may mean instead of its source. */
export class Rivals {
  readonly #all: Name[];
  /** Names that may be people’s. */
  readonly #names: Name[];
  readonly #statements: Statement[];
  readonly #paragraphs: Block[];
  /** First names of people named in full, by their last names, both normalised. */
  readonly #firstNames = new Map<string, Set<string>>();

  constructor(statements: Statement[], paragraphs: Block[]) {
    this.#statements = statements;
    this.#paragraphs = paragraphs;
    this.#all = namesIn(statements, new Set());
    this.#names = this.#all.filter(({ kind }) => kind === "person" || kind === null);
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

  /**
   * Tests whether two people share a last name, and the last paragraph with either in full names
   * the other one or both.
   */
  shareName({ start, end }: Text, source: Source): boolean {
    const name = this.#between(start, end).at(-1);
    if (name?.end !== end || familyOf(name.parts).length > 1) return false;
    const last = lastOf(name.parts);
    const gender = genderOf(name.title);
    const bearers = [...(this.#firstNames.get(last) ?? [])].filter((first) =>
      agrees(gender, bearersOf(first)),
    );
    if (bearers.length < 2 || sameInitials(bearers)) return false;
    const named = this.#between(0, start).filter(
      ({ parts }) => parts.length > 1 && lastOf(parts) === last,
    );
    const paragraph = lastBefore(this.#paragraphs, named.at(-1)?.start ?? 0);
    const from = this.#paragraphs[paragraph]?.start ?? 0;
    const here = named.filter((each) => each.start >= from);
    return !here.length || here.some(({ parts }) => !isOf(parts, source));
  }

  /**
   * Person whom a pronoun may mean instead: a name since the mention of its source, or an unnamed
   * person in its paragraph or, where that names nobody, in the one before. People inside the
   * source's own words, as `isOwn` tells, do not count.
   */
  rivalOf(
    { start, text }: Text,
    source: Source,
    isOwn: (offset: number) => boolean,
  ): string | null {
    const gender = GENDERED[text.toLowerCase()] ?? null;
    const number = lastBefore(this.#paragraphs, start);
    const [from, before] = [number, number - 1].map((each) => this.#paragraphs[each]?.start ?? 0);
    const here = this.#between(from ?? 0, start);
    const names = here.length ? here : this.#between(before ?? 0, start);
    const own = names.findLast(({ parts }) => isOf(parts, source));
    const rival = names.find(
      (name) =>
        !isOf(name.parts, source) &&
        name.clauseRole === "subject" &&
        !isOwn(name.start) &&
        this.#isPerson(name) &&
        name.statement >= (own?.statement ?? 0) &&
        agrees(gender, this.#genderOf(name)),
    );
    return rival?.parts.join(" ") ?? this.#unnamedBetween(from ?? 0, start, isOwn);
  }

  /** Another person whom a pronoun may mean by gender, anywhere before it in its paragraph. */
  otherOf({ start, text }: Text, source: Source): string | null {
    const gender = GENDERED[text.toLowerCase()] ?? null;
    const from = this.#paragraphs[lastBefore(this.#paragraphs, start)]?.start ?? 0;
    const other = this.#between(from, start).find(
      (name) =>
        !isOf(name.parts, source) && this.#isPerson(name) && agrees(gender, this.#genderOf(name)),
    );
    return other?.parts.join(" ") ?? null;
  }

  /**
   * Tests whether a source is named in its mention's paragraph or the one before, but only inside
   * speech, as `isSaid` tells.
   */
  isOnlySpokenOf({ start }: Text, source: Source, isSaid: (offset: number) => boolean): boolean {
    const before = this.#paragraphs[lastBefore(this.#paragraphs, start) - 1]?.start ?? 0;
    const own = this.#between(before, start).filter(({ parts }) => isOf(parts, source));
    return own.length > 0 && own.every((name) => isSaid(name.start));
  }

  /** All names that begin between two offsets, of whatever kind. */
  namesBetween(from: number, to: number): Name[] {
    const first = lastBefore(this.#all, from - 1) + 1;
    return this.#all.slice(first, lastBefore(this.#all, to - 1) + 1);
  }

  /** Last words of names that may be people’s and begin between two offsets. */
  #between(from: number, to: number): Name[] {
    const last = lastBefore(this.#names, to - 1);
    const first = Math.max(lastBefore(this.#names, from - 1), last - MAX_NAMES_BACK);
    return this.#names.slice(first + 1, last + 1);
  }

  /** Tests whether a pronoun may mean a source, by gender. */
  mayMean(pronoun: string, { name }: Source): boolean {
    const parts = name.split(" ");
    return agrees(GENDERED[pronoun.toLowerCase()] ?? null, this.#genderOf({ parts, title: null }));
  }

  /** Tests whether more than capital letters shows that a name is a person’s. */
  #isPerson({ parts, kind }: Name): boolean {
    return (
      bearersOf(parts[0] ?? "") !== null ||
      (parts.length > 1 ? kind === "person" : this.#firstNames.has(lastOf(parts)))
    );
  }

  /** Gender of a name; null where it, or that of a possible bearer, is unknown. */
  #genderOf({ parts, title }: Pick<Name, "parts" | "title">): Gender | "either" | null {
    const own = genderOf(title);
    if (own) return own;
    if (parts.length > 1) return bearersOf(parts[0] ?? "");
    const genders = new Set([...(this.#firstNames.get(lastOf(parts)) ?? [])].map(bearersOf));
    const [gender, ...others] = genders;
    return gender && !others.length ? gender : null;
  }

  /** An unnamed person mentioned between two offsets of a paragraph. */
  #unnamedBetween(from: number, to: number, isOwn: (offset: number) => boolean): string | null {
    const last = lastBefore(this.#statements, to);
    const first = Math.max(0, lastBefore(this.#statements, from), last - MAX_STATEMENTS_BACK);
    for (const { tokens } of this.#statements.slice(first, last + 1))
      for (const [at, { lower, text, start, end, stretch }] of tokens.entries()) {
        if (stretch || isOwn(start) || end > to || !ANOTHERS.test(lower)) continue;
        const head = phraseAfter(tokens, at + 1)?.to ?? 0;
        const next = UNNAMED_PERSONS.has(tokens[at + 1]?.lower ?? "");
        const isUnnamed =
          next ||
          UNNAMED_PERSONS.has(tokens[head - 1]?.lower ?? "") ||
          (at === 0 && tokens[head - 1]?.sort === SORTS.person);
        if (!isUnnamed) continue;
        const noun = printed(tokens.slice(at + 1, next ? at + 2 : head));
        return `${/['’]/u.test(lower) ? text : lower} ${noun}`;
      }
    return null;
  }
}

/** Tests whether all words of a name are in a source's name. */
function isOf(parts: string[], { name }: Source): boolean {
  const own = new Set(name.split(" ").map(plainName));
  return parts.every((part) => own.has(plainName(part)));
}

const agrees = (wanted: Gender | null, own: Gender | "either" | null): boolean =>
  !wanted || !own || own === "either" || own === wanted;

/**
 * Tests whether first names may be the same: they begin with one letter, and all but one are
 * initials.
 */
const sameInitials = (names: string[]): boolean =>
  new Set(names.map(([letter]) => letter)).size === 1 &&
  names.filter((name) => !/^\p{L}\.?$/u.test(name)).length < 2;
