import { trait } from "../tokens/lexicon.ts";
import { phraseBefore } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { appositionAfter } from "./descriptions.ts";
import { kindOf, type NameKind } from "./name-kinds.ts";
import { bare, ownStart, runEnd, titled } from "./name-runs.ts";
import { unnamedPersons } from "./speakers.ts";

/** What a name is in its clause: what it is about, the owner of something, or anything else. */
export type Part = "subject" | "owner" | "other";

/** A capitalised name where it stands in the copy. */
export interface Name {
  start: number;
  end: number;
  /** Its words without titles, possessive endings and brackets. */
  parts: string[];
  /** What stands before it and says who it is: "President". */
  title: string | null;
  /** What stands in commas after it and says who it is: "a farmer". */
  apposition: string | null;
  kind: NameKind;
  /** Words with a first name or a title before them name a person; others may not. */
  sure: boolean;
  /** Number of its statement. */
  statement: number;
  part: Part;
}

/** The names of statements, outside quotation marks, in order. `common` are words that the copy has in lower case. */
export function namesIn(statements: Statement[], common: Set<string>): Name[] {
  const names: Name[] = [];
  for (const [number, { words }] of statements.entries()) {
    let at = 0;
    while (at < words.length) {
      const end = runEnd(words, at);
      if (end === at) at += 1;
      else {
        const name = nameOf(words, at, end, number, common);
        if (name) names.push(name);
        at = end;
      }
    }
  }
  return names;
}

function nameOf(
  words: Word[],
  from: number,
  to: number,
  statement: number,
  common: Set<string>,
): Name | null {
  let first = ownStart(words, from, to, common);
  const last = words[to - 1];
  let parts = partsOf(words, first, to);
  const lead = words[first - 1];
  const described =
    first === from &&
    lead &&
    lead.lower !== "people" &&
    (unnamedPersons.has(lead.lower) || titled(lead));
  const office = described ? phraseBefore(words, first) : { from, to: first };
  const title = officeOf(words.slice(office?.from, first));
  const kind = kindOf({
    parts,
    hasTitle: title.length > 0,
    lead: words[first - 1],
    opens: first === 0,
    common,
  });
  if (kind === "none") return null;
  if (kind === "organisation" && first > from) {
    first = from;
    parts = partsOf(words, from, to);
  }
  const [start, end] = [words[first], last];
  if (!start || !end) return null;
  const personal = kind !== "organisation" && kind !== "place";
  return {
    start: start.start,
    end: end.end - (end.text.length - bare(end.text).length),
    parts,
    title: personal && title.length ? title.map(({ text }) => text).join(" ") : null,
    apposition: personal ? appositionAfter(words, to) : null,
    kind: kind === "sure" ? "person" : kind,
    sure: kind === "sure",
    statement,
    part: partOf(words, Math.min(office?.from ?? first, first), to),
  };
}

/** The words of a title: of what stands before a name, those behind the last preposition or determiner; "Secretary of State" is whole. */
function officeOf(words: Word[]): Word[] {
  const joins = (at: number) => words[at]?.lower === "of" && is(words[at + 1], trait.capital);
  const other = words.findLastIndex(
    (word, at) =>
      is(word, trait.determiner | trait.preposition | trait.coordinator | trait.possessive) &&
      !joins(at),
  );
  return words.slice(other + 1);
}

const partsOf = (words: Word[], from: number, to: number): string[] =>
  words.slice(from, to).flatMap(({ text }) => (text === "," ? [] : [bare(text)]));

/** What a name of words `from` to `to` is in its clause. */
function partOf(words: Word[], from: number, to: number): Part {
  if (is(words[to - 1], trait.possessive)) return "owner";
  const before = words[from - 1];
  if (is(before, trait.preposition)) return "other";
  if (is(before, trait.determiner) && is(words[from - 2], trait.preposition)) return "other";
  const free =
    before === undefined ||
    before.stretch ||
    !isWord(before) ||
    is(before, trait.coordinator | trait.subordinator | trait.adverb | trait.speech);
  const after = words[to];
  const acts =
    after === undefined ||
    !isWord(after) ||
    is(
      after,
      trait.auxiliary |
        trait.verb |
        trait.speech |
        trait.judgement |
        trait.adverb |
        trait.negation |
        trait.pronoun,
    ) ||
    /(?:ed|s)$/.test(after.lower);
  return free && acts ? "subject" : "other";
}
