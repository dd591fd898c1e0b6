import type { Source, Text } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import { bearersOf, type Gender, plainName } from "../tokens/first-names.ts";
import { nicknamesOf } from "../tokens/nicknames.ts";
import type { Statement } from "../tokens/statements.ts";
import { familyOf, lastOf } from "./name-runs.ts";
import { type Name, namesIn } from "./names.ts";
import { objectAfter } from "./object-pronouns.ts";
import { GENDERED } from "./pronouns.ts";
import { ADDRESSES, genderOf, SHORT_TITLES } from "./titles.ts";
import { unnamedIn, unnamedSubjectOf } from "./unnamed-people.ts";

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
   * Tests whether a mention has a post, such as "Judge Cole", that no full name of the source has:
   * not the title before it, nor the aside after it.
   */
  isOfOtherPost({ start, end }: Text, source: Source): boolean {
    const name = this.#between(start, end).at(-1);
    const post = postIn(name?.title ?? null);
    if (!name || name.parts.length > 1 || !post) return false;
    const full = this.#names.filter(({ parts }) => parts.length > 1 && isOf(parts, source));
    const words = full.flatMap(({ title, apposition }) =>
      `${title ?? ""} ${apposition ?? ""}`.split(/[\s.]+/u),
    );
    const fullForm = (word: string) => SHORT_TITLES[word] ?? word;
    return full.length > 0 && !words.some((word) => fullForm(plainName(word)) === fullForm(post));
  }

  /**
   * Person whom a pronoun may mean instead, named since the mention of its source or unnamed, in
   * its paragraph and, where that names nobody, in the one before. People inside the
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
    if (rival) return rival.parts.join(" ");
    const wanted = { source, gender, isOwn };
    const inParagraph = this.#firstOf(from ?? 0, start, (each) => unnamedIn(each, start, wanted));
    if (inParagraph || here.length || source.kind === "unnamed") return inParagraph;
    return this.#firstOf(before ?? 0, start, (each) => unnamedSubjectOf(each, start, wanted));
  }

  /**
   * Object pronoun that excludes the source: of the same gender, in the clause of the last name of
   * the source before the mention, of its paragraph or the one before: "Vega asked |him|. He said".
   */
  objectOf({ start, text }: Text, source: Source): string | null {
    const number = lastBefore(this.#paragraphs, start);
    const own = this.#between(this.#paragraphs[number - 1]?.start ?? 0, start).findLast(
      ({ parts }) => isOf(parts, source),
    );
    const tokens = this.#statements[own?.statement ?? -1]?.tokens;
    if (own?.clauseRole !== "subject" || !tokens) return null;
    const object = objectAfter(tokens, own.end);
    const isSame = object && GENDERED[object.lower] === GENDERED[text.toLowerCase()];
    return isSame && object.start < start ? object.text : null;
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

  /** Tests whether a name of a source begins between two offsets. */
  isNamedBetween(from: number, to: number, source: Source): boolean {
    return this.#between(from, to).some(({ parts }) => isOf(parts, source));
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
    if (postIn(title)) return null;
    const genders = new Set([...(this.#firstNames.get(lastOf(parts)) ?? [])].map(bearersOf));
    const [gender, ...others] = genders;
    return gender && !others.length ? gender : null;
  }

  /** First person found in the statements between two offsets. */
  #firstOf(from: number, to: number, find: (statement: Statement) => string | null): string | null {
    const last = lastBefore(this.#statements, to);
    const first = Math.max(0, lastBefore(this.#statements, from), last - MAX_STATEMENTS_BACK);
    for (const statement of this.#statements.slice(first, last + 1)) {
      const person = find(statement);
      if (person) return person;
    }
    return null;
  }
}

/** Last word of a title, normalised, if it is a post and no form of address; else null. */
function postIn(title: string | null): string | null {
  const post = plainName(title?.split(" ").at(-1) ?? "").replace(/\.$/u, "");
  return post && !(post in ADDRESSES) ? post : null;
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
