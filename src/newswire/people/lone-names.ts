import { plainName } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { singular } from "./mentions.ts";
import type { Name } from "./names.ts";
import { GENDERED } from "./pronouns.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";

/** Labels in capitals before a colon are of a dialogue where so many people have one. */
const MIN_SPEAKERS = 2;
const LABEL = /^\p{Lu}[\p{Lu}’'-]{2,}$/u;
const NEUTER = /^(?:it|its|itself)$/;

/**
 * Names, of which those of one word are people's where the copy says so: "|Prado|, 61, said",
 * "|Prado| said so. She left.", "|PRADO|: I see." One that is spoken of as a thing as well stays
 * undecided.
 */
export function withLonePeople(names: Name[], statements: Statement[]): Name[] {
  const speakers = speakersIn(statements);
  const people = new Set<string>();
  const things = new Set<string>();
  for (const [number, name] of names.entries()) {
    if (!isLone(name)) continue;
    const alone =
      names[number - 1]?.statement !== name.statement &&
      names[number + 1]?.statement !== name.statement;
    const { tokens } = statements[name.statement] ?? { tokens: [] };
    const at = tokens.findIndex(({ start }) => start >= name.end);
    const rest = at < 0 ? [] : tokens.slice(at);
    const next = names[number + 1]?.statement === name.statement + 1;
    const following = next ? [] : (statements[name.statement + 1]?.tokens.slice(0, 1) ?? []);
    const subject = alone && name.clauseRole === "subject";
    const pronoun = subject ? pronounIn([...rest, ...following]) : null;
    const key = keyOf(name);
    if (isAge(rest) || (pronoun && pronoun in GENDERED)) people.add(key);
    if ((pronoun && NEUTER.test(pronoun)) || isDetermined(tokens, name)) things.add(key);
  }
  return names.map((name) =>
    speakers.has(name.parts[0] ?? "") ||
    (isLone(name) && people.has(keyOf(name)) && !things.has(keyOf(name)))
      ? { ...name, kind: "person" }
      : name,
  );
}

const isLone = ({ parts, kind }: Name): boolean => parts.length === 1 && kind === null;
const keyOf = ({ parts: [one = ""] }: Name): string => plainName(one);

/** Whether words go on with an age in commas: "|, 61,| said". */
const isAge = ([comma, age, end]: Token[]): boolean =>
  comma?.text === "," && /^\d{1,2}$/.test(age?.text ?? "") && end?.text === ",";

const isDetermined = (tokens: Token[], { start }: Name): boolean =>
  is(tokens[tokens.findIndex((token) => token.start === start) - 1], TRAITS.determiner);

/** The first pronoun of the third person, unless a person without a name comes before it; or null. */
function pronounIn(tokens: Token[]): string | null {
  const first = tokens.find(
    ({ lower }) => lower in GENDERED || NEUTER.test(lower) || UNNAMED_PERSONS.has(singular(lower)),
  );
  return first && !UNNAMED_PERSONS.has(singular(first.lower)) ? first.lower : null;
}

/** The labels of a dialogue: words in capitals that begin statements before a colon. */
function speakersIn(statements: Statement[]): Set<string> {
  const labels = new Set(
    statements.flatMap(({ tokens: [label, colon] }) =>
      label && colon?.text === ":" && LABEL.test(label.text) ? [label.text] : [],
    ),
  );
  return labels.size < MIN_SPEAKERS ? new Set() : labels;
}
