import { isCompanyEnd } from "../tokens/company-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { phraseBefore } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { appositionAfter } from "./descriptions.ts";
import { kindOf, type NameKind } from "./name-kinds.ts";
import { ownStart, runEnd, titled, withoutPossessive } from "./name-runs.ts";
import { isOpening, isOrdinaryPhrase } from "./ordinary.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";
import { isTitleCase, personIn } from "./title-case.ts";
import { peerageIn } from "./titles.ts";

/** Role of a name in its clause: subject, possessor, example of a kind, or other. */
type ClauseRole = "subject" | "owner" | "example" | "other";

/** A capitalised name at its place in the copy. */
export interface Name {
  start: number;
  end: number;
  /** Words of the name, without titles, possessive endings and brackets. */
  parts: string[];
  /** Title before the name: "President". */
  title: string | null;
  /** Seat of a peer after the name: "of Marlow". */
  seat: string | null;
  /** Apposition in commas after the name: "a farmer". */
  apposition: string | null;
  kind: NameKind;
  /** True if a first name or a title shows that this is a person. */
  sure: boolean;
  /** True if its last word or its ticker symbol shows that it is a company. */
  company: boolean;
  /** Number of the statement. */
  statement: number;
  clauseRole: ClauseRole;
}

/**
 * Names in statements, outside quotation marks, in order. `common` are words that the copy has in
 * lower case.
 */
export function namesIn(statements: Statement[], common: Set<string>): Name[] {
  const names: Name[] = [];
  for (const [number, { tokens }] of statements.entries()) {
    const read = isTitleCase(tokens) ? nameInTitle : nameOf;
    let at = 0;
    while (at < tokens.length) {
      const end = runEnd(tokens, at);
      if (end === at) at += 1;
      else {
        const name = read(tokens, at, end, number, common);
        if (name) names.push(name);
        at = name?.seat ? seatEnd(tokens, end) : end;
      }
    }
  }
  return names;
}

function nameOf(
  tokens: Token[],
  from: number,
  to: number,
  statement: number,
  common: Set<string>,
): Name | null {
  if (isOpening(tokens, from) && isOrdinaryPhrase(partsOf(tokens, from, to))) return null;
  let first = ownStart(tokens, from, to, common);
  const last = tokens[to - 1];
  let parts = partsOf(tokens, first, to);
  const lead = tokens[first - 1];
  const described =
    first === from &&
    lead &&
    lead.lower !== "people" &&
    (UNNAMED_PERSONS.has(lead.lower) || titled(lead));
  const office = described ? phraseBefore(tokens, first) : { from, to: first };
  const title = officeOf(tokens.slice(office?.from, first));
  const known = kindOf({
    parts,
    hasTitle: title.length > 0,
    lead: tokens[first - 1],
    opens: first === 0,
    common,
  });
  const company = parts.length > 1 && (isCompanyEnd(parts.at(-1) ?? "") || isListed(tokens, to));
  const kind = known !== "none" && company ? "organisation" : known;
  if (kind === "none") return null;
  if (kind === "organisation" && first > from) {
    first = from;
    parts = partsOf(tokens, from, to);
  }
  const [start, end] = [tokens[first], last];
  if (!start || !end) return null;
  const personal = kind !== "organisation" && kind !== "place";
  return {
    start: start.start,
    end: end.end - (end.text.length - withoutPossessive(end.text).length),
    parts,
    title: personal && title.some(isOffice) ? title.map(({ text }) => text).join(" ") : null,
    seat:
      personal && parts.length === 1 && peerageIn(title.at(-1)?.text ?? null)
        ? seatAfter(tokens, to)
        : null,
    apposition: personal ? appositionAfter(tokens, to) : null,
    kind: kind === "sure" ? "person" : kind,
    sure: kind === "sure",
    company,
    statement,
    clauseRole: clauseRoleOf(tokens, Math.min(office?.from ?? first, first), to),
  };
}

/** Name in a title-case run, where more than its capitals show that it is a name. */
const nameInTitle: typeof nameOf = (tokens, from, to, statement, common) => {
  const person = personIn(tokens, { from, to });
  if (person) return nameOf(tokens, person.from, person.to, statement, common);
  const name = nameOf(tokens, from, to, statement, common);
  return name?.kind === "person" && !name.sure ? null : name;
};

/**
 * Title from the words before a name: those after the last preposition or determiner; "Secretary of
 * State" is whole.
 */
function officeOf(tokens: Token[]): Token[] {
  const joins = (at: number) => tokens[at]?.lower === "of" && is(tokens[at + 1], TRAITS.capital);
  const other = tokens.findLastIndex(
    (token, at) =>
      is(token, TRAITS.determiner | TRAITS.preposition | TRAITS.coordinator | TRAITS.possessive) &&
      !joins(at),
  );
  return tokens.slice(other + 1);
}

/** Number of the word after a peer's seat, where the family name ends before word `at`. */
const seatEnd = (tokens: Token[], at: number): number =>
  tokens[at]?.lower === "of" && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "")
    ? runEnd(tokens, at + 1)
    : at;

/** Seat of a peer, "of Marlow", or null. */
const seatAfter = (tokens: Token[], at: number): string | null =>
  partsOf(tokens, at, seatEnd(tokens, at)).join(" ") || null;

/** Tests whether an exchange and a ticker symbol follow a name: "(NYSE: |ABC|)". */
const isListed = (tokens: Token[], to: number): boolean =>
  tokens[to]?.text === "(" &&
  is(tokens[to + 1], TRAITS.capital) &&
  tokens.slice(to + 2, to + 4).some(({ text }) => text === ":") &&
  tokens.slice(to + 3, to + 6).some(({ text }) => text === ")");

const isOffice = (token: Token): boolean => titled(token) || UNNAMED_PERSONS.has(token.lower);

const partsOf = (tokens: Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).flatMap(({ text }) => (text === "," ? [] : [withoutPossessive(text)]));

/** Clause role of the name in tokens `from` to `to`. */
function clauseRoleOf(tokens: Token[], from: number, to: number): ClauseRole {
  if (is(tokens[to - 1], TRAITS.possessive)) return "owner";
  const listed = listRoleOf(tokens, from, to);
  if (listed) return listed;
  const before = tokens[from - 1];
  if (is(before, TRAITS.preposition)) return "other";
  if (is(before, TRAITS.determiner) && is(tokens[from - 2], TRAITS.preposition)) return "other";
  const free =
    before === undefined ||
    before.stretch ||
    !isWord(before) ||
    is(before, TRAITS.coordinator | TRAITS.subordinator | TRAITS.adverb | TRAITS.speech);
  return free && mayAct(tokens[to]) ? "subject" : "other";
}

/** Tests whether the word after a name may be its verb. */
const mayAct = (after: Token | undefined): boolean =>
  after === undefined ||
  !isWord(after) ||
  is(
    after,
    TRAITS.auxiliary |
      TRAITS.verb |
      TRAITS.speech |
      TRAITS.judgement |
      TRAITS.adverb |
      TRAITS.negation |
      TRAITS.pronoun,
  ) ||
  /(?:ed|s)$/.test(after.lower);

const joins = (token: Token | undefined): boolean =>
  token?.text === "," || is(token, TRAITS.coordinator);

/** Words that introduce a list of examples, after Quirk et al., 17.73. */
const OPENS_EXAMPLES = /^(?:as|including|like)$/;

/**
 * Role of a name in a list after a preposition or "such as" without a verb after it: "makers such
 * as Arden, |Brask| and Corvane"; null for any other name.
 */
function listRoleOf(tokens: Token[], from: number, to: number): ClauseRole | null {
  let [first, end] = [from, to];
  while (first > 0 && (joins(tokens[first - 1]) || is(tokens[first - 1], TRAITS.capital)))
    first -= 1;
  while (end < tokens.length && (joins(tokens[end]) || is(tokens[end], TRAITS.capital))) end += 1;
  const others = [...tokens.slice(first, from), ...tokens.slice(to, end)];
  const opens = tokens[first - 1];
  const names = OPENS_EXAMPLES.test(opens?.lower ?? "");
  const isClosed = !isWord(tokens[end]) || (names && tokens[end - 1]?.text === ",");
  if (!isClosed || !others.some((token) => is(token, TRAITS.coordinator))) return null;
  return names ? "example" : is(opens, TRAITS.preposition) ? "other" : null;
}
