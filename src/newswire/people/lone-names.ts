import { plainName } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { singular } from "./mentions.ts";
import type { Name } from "./names.ts";
import { GENDERED } from "./pronouns.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";

/** Fewest people with labels in capitals before a colon that make a dialogue. */
const MIN_SPEAKERS = 2;
const LABEL = /^\p{Lu}[\p{Lu}’'-]{2,}$/u;
/**
 * Names, with the kind of those of one word where the copy tells whether they are people's or
 * bodies': "|Prado|, 61, said", "|Prado| said so. She left.", "|PRADO|: I see.", "|Norlund| said
 * its boats were late." A name with signs of both stays undecided.
 */
export function withLonePeople(names: Name[], statements: Statement[]): Name[] {
  const speakers = speakersIn(statements);
  const kinds = new Map<string, Set<Kind>>();
  for (const [number, name] of names.entries()) {
    const kind = isLone(name) ? kindAt(names, number, statements) : null;
    if (kind) kinds.set(keyOf(name), (kinds.get(keyOf(name)) ?? new Set()).add(kind));
  }
  return names.map((name) => {
    const [kind, other] = isLone(name) ? (kinds.get(keyOf(name)) ?? []) : [];
    if (speakers.has(name.parts[0] ?? "")) return { ...name, kind: "person" };
    return kind && !other ? { ...name, kind } : name;
  });
}

type Kind = "person" | "organisation";

/** Kind of a name of one word by the words around it, or null. */
function kindAt(names: Name[], number: number, statements: Statement[]): Kind | null {
  const [name, before, after] = [names[number], names[number - 1], names[number + 1]];
  const tokens = statements[name?.statement ?? 0]?.tokens ?? [];
  const at = tokens.findIndex(({ end }) => end === name?.end);
  if (!name || at < 0) return null;
  if (is(tokens[at - 1], TRAITS.determiner)) return "organisation";
  const rest = tokens.slice(at + 1);
  if (isAge(rest)) return "person";
  const alone = before?.statement !== name.statement && after?.statement !== name.statement;
  if (!alone || name.clauseRole !== "subject") return null;
  const next = statements[name.statement + 1]?.tokens.slice(0, 1) ?? [];
  const isNextFree = after?.statement !== name.statement + 1;
  const telling = rest.find(({ lower }) => TELLING.test(lower) || isUnnamed(lower));
  const pronoun =
    telling ??
    (isNextFree ? next.find(({ lower }) => lower === "it" || TELLING.test(lower)) : null);
  if (!pronoun || isUnnamed(pronoun.lower)) return null;
  return pronoun.lower in GENDERED ? "person" : "organisation";
}

/** Third-person pronouns that tell a kind; "it" may be either. */
const TELLING = new RegExp(`^(?:its|itself|${Object.keys(GENDERED).join("|")})$`);
const isUnnamed = (lower: string): boolean => UNNAMED_PERSONS.has(singular(lower));

const isLone = ({ parts, kind }: Name): boolean => parts.length === 1 && kind === null;
const keyOf = ({ parts: [one = ""] }: Name): string => plainName(one);

/** Tests whether words begin with an age in commas: "|, 61,| said". */
const isAge = ([comma, age, end]: Token[]): boolean =>
  comma?.text === "," && /^\d{1,2}$/.test(age?.text ?? "") && end?.text === ",";

/** Labels of a dialogue: words in capitals before a colon at the start of statements. */
function speakersIn(statements: Statement[]): Set<string> {
  const labels = new Set(
    statements.flatMap(({ tokens: [label, colon] }) =>
      label && colon?.text === ":" && LABEL.test(label.text) ? [label.text] : [],
    ),
  );
  return labels.size < MIN_SPEAKERS ? new Set() : labels;
}
