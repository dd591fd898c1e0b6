import type { Source } from "../article.ts";
import type { Gender } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { leadingPhrase, phraseAfter } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { isCalled } from "./called.ts";
import { printed } from "./mentions.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";
import { genderOf } from "./titles.ts";

/** Words that begin the description of an unnamed person: "a neighbour", "one pilot". */
const ANOTHERS = /^(?:an?|one|another|his|her|their|its|our)$|['’]s?$/u;

/** Tests of an unnamed person whom a pronoun may mean instead of its source. */
interface Wanted {
  source: Source;
  gender: Gender | null;
  /** Tests whether an offset is inside the source's own words. */
  isOwn: (offset: number) => boolean;
}

/** Unnamed person who may be meant instead of a source, in a statement up to an offset, or null. */
export const unnamedIn = ({ tokens }: Statement, to: number, wanted: Wanted): string | null =>
  firstOf(tokens, [...describedIn(tokens), ...subjectOf(tokens)], to, wanted);

/** The subject of a statement, if it is an unnamed person who may be meant instead of a source. */
export const unnamedSubjectOf = ({ tokens }: Statement, to: number, wanted: Wanted) =>
  firstOf(tokens, subjectOf(tokens), to, wanted);

/** Description of an unnamed person: its first word, and its noun. */
interface Described {
  from: number;
  head: number;
}

function firstOf(tokens: Token[], people: Described[], to: number, wanted: Wanted): string | null {
  const { source, gender, isOwn } = wanted;
  for (const { from, head } of people) {
    const [first, noun] = [tokens[from], tokens[head]];
    if (!first || !noun || noun.end > to || isOwn(first.start)) continue;
    const own = genderOf(noun.lower);
    if (gender && own && own !== gender) continue;
    const words = printed(tokens.slice(from + 1, head + 1));
    const name = nameAfter(tokens, head + 1);
    if (source.kind !== "unnamed" && isCalled(name?.text ?? words, source)) continue;
    if (first.lower === "the" && name) continue;
    return `${/['’]/u.test(first.text) ? first.text : first.lower} ${words}`;
  }
  return null;
}

/** People described as another's or as new: "her lawyer", "a neighbour". */
function describedIn(tokens: Token[]): Described[] {
  return tokens.flatMap(({ lower, stretch }, from) => {
    if (stretch || !ANOTHERS.test(lower) || isAside(tokens, from)) return [];
    const end = phraseAfter(tokens, from + 1)?.to ?? 0;
    const head = UNNAMED_PERSONS.has(tokens[from + 1]?.lower ?? "") ? from + 1 : end - 1;
    const noun = tokens[head];
    const isPerson =
      UNNAMED_PERSONS.has(noun?.lower ?? "") || (from === 0 && noun?.sort === SORTS.person);
    return isPerson ? [{ from, head }] : [];
  });
}

/** Subject of a statement, if it is described: "the queen", "one pilot". */
function subjectOf(tokens: Token[]): Described[] {
  const { from, to } = leadingPhrase(tokens) ?? { from: 0, to: 0 };
  const { lower = "" } = tokens[from] ?? {};
  if (lower !== "the" && !ANOTHERS.test(lower)) return [];
  const head = tokens.findLastIndex((token, at) => at < to && UNNAMED_PERSONS.has(token.lower));
  return head > from ? [{ from, head }] : [];
}

/** Tests whether a description in commas follows a name: "Ida Cole, |a miller|". */
const isAside = (tokens: Token[], at: number): boolean =>
  /^an?$/.test(tokens[at]?.lower ?? "") &&
  tokens[at - 1]?.text === "," &&
  is(tokens[at - 2], TRAITS.capital);

/** Name that follows a description, after a comma or directly: "the miller, |Ida| Cole". */
function nameAfter(tokens: Token[], at: number): Token | undefined {
  const name = tokens[at]?.text === "," ? tokens[at + 1] : tokens[at];
  return is(name, TRAITS.capital) ? name : undefined;
}
