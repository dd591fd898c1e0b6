import type { SourceKind } from "../article.ts";
import { isCompanyComma } from "../tokens/company-names.ts";
import { trait } from "../tokens/lexicon.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { isPeople, places, regions } from "./places.ts";
import { bodies, commonBodies, documents, sayings, unnamedPersons } from "./speakers.ts";

/** What the words that name a source say about it. */
export interface Mention {
  /** Its words as far as they name the source: no "of Texas", no aside. */
  words: Word[];
  /** Its words without an opening determiner, as printed. */
  name: string;
  /** The noun it turns on, in lower case and singular: "official". */
  head: string;
  kind: SourceKind;
  /** Points back to someone named before: "the official". */
  definite: boolean;
  /** "he", "it", "who"; null for anything else. */
  pronoun: string | null;
  plural: boolean;
}

const definite = /^(?:the|this|that|these|those|his|her|its|their|both)$/;
const owners: Record<string, string> = {
  his: "he",
  him: "he",
  her: "she",
  their: "they",
  them: "they",
  its: "it",
  my: "i",
  our: "we",
};
const quantities =
  /^(?:some|many|most|several|few|both|all|other|others|more|fewer|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|half|none|number|majority|share|percent|percentage|\d+%?)$/;

export const printed = (words: Word[]): string =>
  words
    .map(({ text }, at) =>
      at > 0 && /^[\p{L}\p{N}(“"&]/u.test(text) && words[at - 1]?.text !== "(" ? ` ${text}` : text,
    )
    .join("");

/** Singular of a noun in -s, as far as comparing two mentions needs it. */
export function singular(noun: string): string {
  if (noun === "people") return "person";
  if (/^(?:.*[^u]men|women)$/.test(noun)) return noun.replace(/men$/, "man");
  return /(?:ss|us|is)$/.test(noun) ? noun : noun.replace(/ies$/, "y").replace(/s$/, "");
}

/** A mention from its first word that says something up to the first comma, bracket or relative clause. */
function trimmed(words: Word[]): Word[] {
  let from = 0;
  while (
    from < words.length - 1 &&
    (!isWord(words[from]) ||
      is(words[from], trait.coordinator) ||
      /^(?:even|only|but)$/.test(words[from]?.lower ?? ""))
  )
    from += 1;
  const end = words.findIndex(
    (word, at) =>
      at > from &&
      !isCompanyComma(words, at) &&
      /^(?:,|\(|[-–—]+|who|which|whose|whom)$/.test(word.lower) &&
      word.stretch === null,
  );
  const [own, rest] =
    end < 0 ? [words.slice(from), []] : [words.slice(from, end), words.slice(end + 1)];
  const renamed =
    words[end]?.text === "," &&
    rest.length > 0 &&
    !is(own.at(-1), trait.capital) &&
    !is(own.at(-1), trait.pronoun) &&
    is(rest[0], trait.capital)
      ? trimmed(rest)
      : null;
  return renamed && is(renamed.at(-1), trait.capital) ? renamed : own.length ? own : words;
}

/** The words of a mention up to what is tied to its noun: "spokesman" of "a spokesman for the ministry". */
function core(words: Word[]): Word[] {
  const end = words.findIndex(
    (word, at) =>
      at > 0 &&
      ((is(word, trait.preposition) && !is(word, trait.capital)) ||
        (is(word, trait.subordinator) && !is(word, trait.capital)) ||
        (/[^e]ed$/.test(word.lower) &&
          !is(word, trait.capital) &&
          isWord(words[at - 1]) &&
          !is(words[at - 1], trait.determiner | trait.adverb | trait.coordinator))),
  );
  return end < 0 ? words : words.slice(0, end);
}

/** "number of officials" turns on "officials". */
function counted(words: Word[]): boolean {
  return (
    words.some((word) => quantities.test(word.lower) && !is(word, trait.capital)) ||
    quantities.test(words[0]?.lower ?? "")
  );
}

/** Reads the words of an attribution that name its source; there must be at least one. */
export function mentionOf(all: Word[]): Mention {
  const own = trimmed(all);
  const emphatic = own.length > 1 && /sel(?:f|ves)$/.test(own.at(-1)?.lower ?? "");
  const words = emphatic ? own.slice(0, -1) : own;
  const [first] = words;
  const base = {
    words,
    head: "",
    plural: false,
    name: printed(words),
    definite: true,
    kind: "unnamed" as const,
  };
  const lead = first?.lower ?? "";
  const said = words.length > 1 && sayings.has(core(words).at(-1)?.lower ?? "");
  if ((words.length === 1 || said) && lead in owners)
    return { ...base, pronoun: owners[lead] ?? null };
  if (
    words.length === 1 &&
    /^(?:he|she|it|they|i|we|you|who|whom|which|that|whose)(?:[’']\p{L}+)?$/u.test(lead)
  )
    return { ...base, pronoun: lead.replace(/[’'].*/, "") };
  if (lead === "whose") return { ...base, pronoun: "who" };
  const owner = said ? words.findLastIndex((word) => is(word, trait.possessive)) : -1;
  return described(
    owner >= 0 && owner < core(words).length - 1 ? words.slice(0, owner + 1) : words,
  );
}

function described(words: Word[]): Mention {
  const [first] = words;
  const determined = is(first, trait.determiner) && words.length > 1;
  const rest = determined ? words.slice(1) : words;
  const main = core(rest).filter(isWord);
  const own = core(rest);
  const last = main.at(-1);
  const noun = (last?.lower ?? "").replace(/[’']s?$/, "");
  const head = singular(noun);
  const lowerHead =
    last === undefined || !is(last, trait.capital) || (last === first && quantities.test(noun));
  const named =
    main.some((word) => is(word, trait.capital) && word !== first) ||
    (is(first, trait.capital) && !determined && isWord(first) && !is(first, trait.pronoun));
  const joint = own.some((word) => is(word, trait.coordinator));
  const plural = noun !== head || joint;
  const indefinite = determined && !definite.test(first?.lower ?? "");
  const pointsBack = determined && !indefinite;
  const full = printed(rest).replace(/[’']s?$/, "");
  const base = { words: own, head, plural, pronoun: null, definite: false };
  const unnamed = {
    ...base,
    name: pointsBack ? full : printed(words),
    kind: "unnamed" as const,
    definite: pointsBack && !counted(words),
  };
  if (lowerHead) {
    if (bodies.has(head) && named && !indefinite && !documents.has(noun) && !(plural && joint))
      return { ...base, name: full, kind: "organisation" };
    if (commonBodies.has(head) && pointsBack && !plural) return { ...unnamed, definite: true };
    return unnamed;
  }
  const name = printed(own).replace(/[’']s?$/, "");
  const lower = name.toLowerCase().replace(/\.$/, "");
  if (places.has(lower) || regions.has(lower)) return { ...base, name, kind: "place" };
  const people =
    noun !== head && (isPeople(noun) || unnamedPersons.has(head) || documents.has(noun));
  const document = documents.has(noun) && main.length > 0 && !named;
  const alone =
    document ||
    (main.length === 1 && (documents.has(noun) || unnamedPersons.has(head)) && !determined);
  if (people || alone || (indefinite && counted(words) && noun !== head))
    return { ...unnamed, name: printed(words), definite: false };
  return {
    ...base,
    name: bodies.has(head) || noun === head ? full.replace(/\s*\(.*/, "") : name,
    kind: "organisation",
  };
}
