import type { SourceKind } from "./article.ts";
import { trait } from "./lexicon.ts";
import { isPersonName } from "./names.ts";
import { places } from "./places.ts";
import { bodies, unnamedPersons } from "./speakers.ts";
import { is, isWord, type Word } from "./words.ts";

/** What the words that name a source say about it. */
export interface Mention {
  words: Word[];
  /** Its words without an opening determiner, as printed. */
  name: string;
  /** The noun it turns on, in lower case and singular: "official". */
  head: string;
  kind: SourceKind;
  /** Points back to someone named before: "the official". */
  definite: boolean;
  /** "he", "it"; null for anything else. */
  pronoun: string | null;
  plural: boolean;
}

const definite = /^(?:the|this|that|these|those|his|her|its|their|both)$/;
const printed = (words: Word[]): string =>
  words
    .map(({ text }, at) =>
      at > 0 && /^[\p{L}\p{N}(“"&]/u.test(text) && words[at - 1]?.text !== "(" ? ` ${text}` : text,
    )
    .join("");

/** Singular of a noun in -s, as far as comparing two mentions needs it. */
export function singular(noun: string): string {
  if (/^(?:men|women)$/.test(noun)) return noun.replace("men", "man");
  return /(?:ss|us|is)$/.test(noun) ? noun : noun.replace(/ies$/, "y").replace(/s$/, "");
}

/** The words of a mention up to the first preposition: "spokesman" of "a spokesman for the ministry". */
function core(words: Word[]): Word[] {
  const end = words.findIndex(
    (word, at) => at > 0 && (is(word, trait.preposition) || word.text === "(" || word.text === ","),
  );
  return end < 0 ? words : words.slice(0, end);
}

/** Reads the words of an attribution that name its source; there must be at least one. */
export function mentionOf(words: Word[]): Mention {
  const [first] = words;
  const determined = is(first, trait.determiner) && words.length > 1;
  const rest = determined ? words.slice(1) : words;
  const main = core(rest).filter(isWord);
  const last = main.at(-1);
  const noun = (last?.lower ?? "").replace(/[’']s?$/, "");
  const head = singular(noun);
  const named =
    main.some((word) => is(word, trait.capital) && word !== first) ||
    (is(first, trait.capital) && !determined && isWord(first) && !is(first, trait.pronoun));
  const base = {
    words,
    head,
    plural: noun !== head || words.some((word) => is(word, trait.coordinator)),
    pronoun: null,
  };
  const full = printed(rest);
  if (
    words.length === 1 &&
    is(first, trait.pronoun | trait.object) &&
    !is(first, trait.determiner)
  ) {
    return { ...base, name: full, kind: "unnamed", definite: true, pronoun: first?.lower ?? null };
  }
  if (places.has(full.toLowerCase().replace(/\.$/, "")))
    return { ...base, name: full, kind: "place", definite: false };
  const indefinite = determined && !definite.test(first?.lower ?? "");
  const lowerHead = last !== undefined && !is(last, trait.capital);
  if (lowerHead && unnamedPersons.has(head)) {
    const pointsBack = determined && !indefinite;
    return {
      ...base,
      name: pointsBack ? full : printed(words),
      kind: "unnamed",
      definite: pointsBack,
    };
  }
  const bodyHead = bodies.has(head) || bodies.has(noun);
  if (lowerHead && bodyHead && named && !indefinite)
    return { ...base, name: full, kind: "organisation", definite: false };
  if (lowerHead) {
    return {
      ...base,
      name: indefinite || !determined ? printed(words) : full,
      kind: "unnamed",
      definite: determined && !indefinite,
    };
  }
  const names = main
    .filter((word) => is(word, trait.capital))
    .map(({ text }) => text.replace(/[’']s?$/, ""));
  const person = !determined && isPersonName(names);
  return { ...base, name: full, kind: person ? "person" : "organisation", definite: false };
}
