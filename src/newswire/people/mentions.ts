import type { SourceKind } from "../article.ts";
import { isCompanyComma } from "../tokens/company-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { titled } from "./name-runs.ts";
import { isPeople, PLACES, REGIONS } from "./places.ts";
import { BODIES, COMMON_BODIES, DOCUMENTS, SAYINGS, UNNAMED_PERSONS } from "./speakers.ts";

/** A mention of a source: its words, and what they say about it. */
export interface Mention {
  /** Words that name the source, without "of Texas" or an aside. */
  tokens: Token[];
  /** All words up to the first comma, bracket or relative clause. */
  whole: Token[];
  /** Words without an opening determiner, as printed. */
  name: string;
  /** Head noun, in lower case and singular: "official". */
  head: string;
  kind: SourceKind;
  /** True if it refers to somebody named before: "the official". */
  definite: boolean;
  /** "he", "it", "who"; null for anything else. */
  pronoun: string | null;
  plural: boolean;
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|both)$/;
const OWNERS: Record<string, string> = {
  his: "he",
  him: "he",
  her: "she",
  their: "they",
  them: "they",
  its: "it",
  my: "i",
  our: "we",
};
const QUANTITIES =
  /^(?:some|many|most|several|few|both|all|other|others|more|fewer|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|half|none|number|majority|share|percent|percentage|\d+%?)$/;

/** Text of tokens with spaces between words. */
export const printed = (tokens: Token[]): string =>
  tokens
    .map(({ text }, at) =>
      at > 0 && /^[\p{L}\p{N}(“"&]/u.test(text) && tokens[at - 1]?.text !== "(" ? ` ${text}` : text,
    )
    .join("");

/** Singular of a noun in -s, as far as the comparison of mentions needs it. */
export function singular(noun: string): string {
  if (noun === "people") return "person";
  if (/^(?:.*[^u]men|women)$/.test(noun)) return noun.replace(/men$/, "man");
  return /(?:ss|us|is)$/.test(noun) ? noun : noun.replace(/ies$/, "y").replace(/s$/, "");
}

/** A mention from its first meaningful word to the first comma, bracket or relative clause. */
function trimmed(tokens: Token[]): Token[] {
  let from = 0;
  while (
    from < tokens.length - 1 &&
    (!isWord(tokens[from]) ||
      is(tokens[from], TRAITS.coordinator) ||
      /^(?:even|only|but)$/.test(tokens[from]?.lower ?? ""))
  )
    from += 1;
  const end = tokens.findIndex(
    (token, at) =>
      at > from &&
      !isCompanyComma(tokens, at) &&
      /^(?:,|\(|[-–—]+|who|which|whose|whom)$/.test(token.lower) &&
      token.stretch === null,
  );
  const [own, rest] =
    end < 0 ? [tokens.slice(from), []] : [tokens.slice(from, end), tokens.slice(end + 1)];
  const renamed =
    tokens[end]?.text === "," &&
    rest.length > 0 &&
    (!is(own.at(-1), TRAITS.capital) || isPostOf(own)) &&
    !is(own.at(-1), TRAITS.pronoun) &&
    is(rest[0], TRAITS.capital)
      ? trimmed(rest)
      : null;
  return renamed && is(renamed.at(-1), TRAITS.capital) ? renamed : own.length ? own : tokens;
}

/** Tests whether words are a post and its complement: "Director of the Trust". */
const isPostOf = (tokens: Token[]): boolean => {
  const own = core(tokens);
  return own.length < tokens.length && titled(own.at(-1));
};

/**
 * Words of a mention up to the complement of its noun: "spokesman" of "a spokesman for the
 * ministry".
 */
function core(tokens: Token[]): Token[] {
  const end = tokens.findIndex(
    (token, at) =>
      at > 0 &&
      ((is(token, TRAITS.preposition) && !is(token, TRAITS.capital)) ||
        (is(token, TRAITS.subordinator) && !is(token, TRAITS.capital)) ||
        (/[^e]ed$/.test(token.lower) &&
          !is(token, TRAITS.capital) &&
          isWord(tokens[at - 1]) &&
          !is(tokens[at - 1], TRAITS.determiner | TRAITS.adverb | TRAITS.coordinator))),
  );
  return end < 0 ? tokens : tokens.slice(0, end);
}

/**
 * Tests whether a mention counts people, so that its head noun follows "of": "number of officials".
 */
function counted(tokens: Token[]): boolean {
  return (
    tokens.some((token) => QUANTITIES.test(token.lower) && !is(token, TRAITS.capital)) ||
    QUANTITIES.test(tokens[0]?.lower ?? "")
  );
}

/** Reads the words of an attribution that name its source; takes at least one word. */
export function mentionOf(all: Token[]): Mention {
  const own = trimmed(all);
  const emphatic = own.length > 1 && /sel(?:f|ves)$/.test(own.at(-1)?.lower ?? "");
  const tokens = emphatic ? own.slice(0, -1) : own;
  const [first] = tokens;
  const base = {
    tokens,
    whole: tokens,
    head: "",
    plural: false,
    name: printed(tokens),
    definite: true,
    kind: "unnamed" as const,
  };
  const lead = first?.lower ?? "";
  const said = tokens.length > 1 && SAYINGS.has(core(tokens).at(-1)?.lower ?? "");
  if ((tokens.length === 1 || said) && lead in OWNERS)
    return { ...base, pronoun: OWNERS[lead] ?? null };
  if (
    tokens.length === 1 &&
    /^(?:he|she|it|they|i|we|you|who|whom|which|that|whose)(?:[’']\p{L}+)?$/u.test(lead)
  )
    return { ...base, pronoun: lead.replace(/[’'].*/, "") };
  if (lead === "whose") return { ...base, pronoun: "who" };
  const owner = said ? tokens.findLastIndex((token) => is(token, TRAITS.possessive)) : -1;
  return described(
    owner >= 0 && owner < core(tokens).length - 1 ? tokens.slice(0, owner + 1) : tokens,
  );
}

function described(tokens: Token[]): Mention {
  const [first] = tokens;
  const determined = is(first, TRAITS.determiner) && tokens.length > 1;
  const rest = determined ? tokens.slice(1) : tokens;
  const main = core(rest).filter(isWord);
  const own = core(rest);
  const last = main.at(-1);
  const noun = (last?.lower ?? "").replace(/[’']s?$/, "");
  const head = singular(noun);
  const lowerHead =
    last === undefined || !is(last, TRAITS.capital) || (last === first && QUANTITIES.test(noun));
  const named =
    main.some((word) => is(word, TRAITS.capital) && word !== first) ||
    (is(first, TRAITS.capital) && !determined && isWord(first) && !is(first, TRAITS.pronoun));
  const joint = own.some((token) => is(token, TRAITS.coordinator));
  const plural = noun !== head || joint;
  const indefinite = determined && !DEFINITE.test(first?.lower ?? "");
  const pointsBack = determined && !indefinite;
  const full = printed(rest).replace(/[’']s?$/, "");
  const base = { tokens: own, whole: tokens, head, plural, pronoun: null, definite: false };
  const unnamed = {
    ...base,
    name: pointsBack ? full : printed(tokens),
    kind: "unnamed" as const,
    definite: pointsBack && !counted(tokens),
  };
  if (lowerHead) {
    if (BODIES.has(head) && named && !indefinite && !DOCUMENTS.has(noun) && !(plural && joint))
      return { ...base, name: full, kind: "organisation" };
    if (COMMON_BODIES.has(head) && pointsBack && !plural) return { ...unnamed, definite: true };
    return unnamed;
  }
  const name = printed(own).replace(/[’']s?$/, "");
  const lower = name.toLowerCase().replace(/\.$/, "");
  if (PLACES.has(lower) || REGIONS.has(lower)) return { ...base, name, kind: "place" };
  const post = titled(last) && main.every((word) => titled(word) || !is(word, TRAITS.capital));
  if (post || (titled(last) && own.length < rest.length)) return unnamed;
  const people =
    noun !== head && (isPeople(noun) || UNNAMED_PERSONS.has(head) || DOCUMENTS.has(noun));
  const document = DOCUMENTS.has(noun) && main.length > 0 && !named;
  const alone =
    document ||
    (main.length === 1 && (DOCUMENTS.has(noun) || UNNAMED_PERSONS.has(head)) && !determined);
  const demonym = determined && main.length === 1 && noun === head && isPeople(noun);
  if (demonym) return unnamed;
  if (people || alone || (indefinite && counted(tokens) && noun !== head))
    return { ...unnamed, name: printed(tokens), definite: false };
  return {
    ...base,
    name: BODIES.has(head) || noun === head ? full.replace(/\s*\(.*/, "") : name,
    kind: "organisation",
  };
}

/**
 * Tests whether a clause without commas identifies the person described, so that the mention refers
 * to nobody named before: "the man |who| fell", "the man |seen| by her".
 */
export function isRestricted(tokens: Token[], last: Token): boolean {
  const at = tokens.indexOf(last) + 1;
  const [next, after] = [tokens[at], tokens[at + 1]];
  return (
    /^(?:who|which|that|whose|whom)$/.test(next?.lower ?? "") ||
    (isWord(next) && after?.lower === "by") ||
    (is(next, TRAITS.capital) && !is(last, TRAITS.capital))
  );
}

/** Mention by the words before a relative clause: "|a farmer| who said". */
export function antecedentOf(tokens: Token[], { lower }: Token): Mention {
  const head = singular(lower);
  return {
    tokens,
    whole: tokens,
    name: printed(tokens),
    head,
    kind: "unnamed",
    definite: false,
    pronoun: null,
    plural: head !== lower,
  };
}
