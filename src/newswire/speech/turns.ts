import { bearersOf, plainName } from "../tokens/first-names.ts";
import type { Statement } from "../tokens/statements.ts";
import { isWord, type Token } from "../tokens/tokens.ts";
import type { QuotationDraft } from "./quotation-draft.ts";
import { isLabelOfMatter } from "./source-names.ts";

/** A paragraph of a transcript: its speaker’s label, the colon after it, and the words spoken. */
interface Turn {
  label: Token[];
  /** The label without a description of the speaker: "Ana Prado" of "Ana Prado, farmer". */
  name: Token[];
  /** Null after "Q." and "A.". */
  colon: Token | null;
  words: Token[];
  statements: Statement[];
}

/** Most words of a label, with a description of the speaker. */
const MAX_LABEL_TOKENS = 10;
/** Most words of a speaker’s name in a label. */
const MAX_NAME_TOKENS = 4;

const QUESTION = /^(?:q\d*|question)$/;
const ANSWER = /^(?:a\d*|answer)$/;

/** Words of people who speak to one another, which prose about them lacks. */
const SPOKEN = /^(?:i|i['’]\p{L}+|we|we['’]\p{L}+|me|my|us|our|you|you['’]\p{L}+|your)$/u;

/**
 * Turns of a transcript by statement: the first statement of each turn has the draft of its words.
 * Null for statements that are no quotation, as they continue a turn or are a question from nobody
 * named. Empty where copy is not a transcript. Copy is a transcript where "Q:" and "A:" both open
 * paragraphs, or where two names do and half of the turns address somebody.
 */
export function turnsIn(statements: Statement[]): Map<Statement, QuotationDraft | null> {
  const labelled = labelledIn(statements);
  const isAnswered =
    labelled.some(({ label }) => isRole(label, QUESTION)) &&
    labelled.some(({ label }) => isRole(label, ANSWER));
  const turns = isAnswered
    ? labelled.filter(({ label }) => isRole(label, QUESTION) || isRole(label, ANSWER))
    : namedTurns(labelled, statements);
  const begin = turns[0]?.statements[0]?.start ?? 0;
  return new Map(
    turns.flatMap(({ label, statements: own, ...turn }) =>
      own.map((statement, number) => [
        statement,
        number > 0 || isRole(label, QUESTION) ? null : draftOf(turn, statement, begin),
      ]),
    ),
  );
}

const isRole = (label: Token[], role: RegExp): boolean =>
  label.length === 1 && role.test(label[0]?.lower.replace(/\.$/, "") ?? "");

/** Paragraphs that begin with a label without a quotation mark after it. */
function labelledIn(statements: Statement[]): Turn[] {
  const paragraphs = Map.groupBy(statements, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].flatMap((own) => {
    const tokens = own.flatMap((statement) => statement.tokens);
    const from = tokens.findIndex(isWord);
    const stopped = /^[QA]\.$/.test(tokens[from]?.text ?? "");
    const at = stopped
      ? from + 1
      : tokens
          .slice(0, from + MAX_LABEL_TOKENS + 1)
          .findIndex(({ text }, number) => number > from && text === ":");
    const colon = stopped ? null : (tokens[at] ?? null);
    const words = tokens.slice(stopped ? at : at + 1);
    const label = tokens.slice(from, Math.max(at, from));
    const end = label.findIndex(({ text }) => text === "," || text === "(");
    const name = end < 0 ? label : label.slice(0, end);
    return at > from && words.some(isWord) && !words[0]?.stretch && isNameLike(name)
      ? [{ label, name, colon, words, statements: own }]
      : [];
  });
}

/** Tests whether words may be a speaker’s name or role: each begins with a capital. */
const isNameLike = (name: Token[]): boolean =>
  name.length > 0 &&
  name.length <= MAX_NAME_TOKENS &&
  name.every(({ text, stretch }) => !stretch && /^\p{Lu}/u.test(text)) &&
  !(isLabelOfMatter(name) && !isRole(name, QUESTION) && !isRole(name, ANSWER));

/** Turns under names, of at least two people. */
function namedTurns(labelled: Turn[], statements: Statement[]): Turn[] {
  const opening = new Set(labelled.flatMap(({ label }) => label));
  const known = keysOf(statements, opening);
  const people = labelled.filter(({ name }) => isPerson(name, known));
  const speakers = new Set(people.map(({ name }) => keyOf(name)));
  const spoken = people.filter(({ words }) =>
    words.some(({ lower, text }) => SPOKEN.test(lower) || text === "?"),
  );
  if (speakers.size < 2 || spoken.length * 2 < people.length) return [];
  const inCapitals = people.every(({ name }) => isInCapitals(name));
  return inCapitals ? labelled.filter(({ name }) => isInCapitals(name)) : people;
}

const keyOf = (name: Token[]): string => plainName(name.map(({ text }) => text).join(" "));

const isInCapitals = (name: Token[]): boolean => name.every(({ text }) => !/\p{Ll}/u.test(text));

/**
 * Keys of the names of two or more words that copy has outside its labels: whole, last word and
 * initials.
 */
function keysOf(statements: Statement[], labels: ReadonlySet<Token>): Set<string> {
  const keys = new Set<string>();
  for (const { tokens } of statements) {
    let run: Token[] = [];
    for (const token of [...tokens, undefined]) {
      if (isWord(token) && /^\p{Lu}/u.test(token.text) && !labels.has(token)) run.push(token);
      else {
        const [last] = run.slice(-1);
        if (last && run.length > 1) {
          keys.add(keyOf(run)).add(keyOf([last]));
          for (let from = 0; from < run.length - 1; from += 1)
            keys.add(
              plainName(
                run
                  .slice(from)
                  .map(({ text }) => text[0])
                  .join(""),
              ),
            );
        }
        run = [];
      }
    }
  }
  return keys;
}

/** Tests whether a label is a person’s name: the copy has it elsewhere, or it has a first name. */
const isPerson = (name: Token[], known: ReadonlySet<string>): boolean =>
  known.has(keyOf(name)) ||
  known.has(keyOf(name.slice(-1))) ||
  (name.length > 1 && bearersOf(name[0]?.text ?? "") !== null);

function draftOf(
  { name, colon, words }: Pick<Turn, "name" | "colon" | "words">,
  statement: Statement,
  transcript: number,
): QuotationDraft {
  const span: [number, number] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return {
    kind: "turn",
    spans: [span],
    quoted: [],
    marked: [{ start: span[0], end: span[1] }],
    mention: name,
    cue: colon && { start: colon.start, end: colon.end },
    via: null,
    statement,
    open: false,
    transcript,
    certainty: null,
  };
}
