import type { Gender } from "../tokens/first-names.ts";
import type { Statement } from "../tokens/statements.ts";
import type { Name } from "./names.ts";
import { objectAfter } from "./object-pronouns.ts";
import type { Person } from "./people.ts";
import { genderOf } from "./titles.ts";

/** Third-person pronouns with their gender. */
export const GENDERED: Record<string, Gender> = {
  he: "m",
  him: "m",
  his: "m",
  himself: "m",
  she: "f",
  her: "f",
  hers: "f",
  herself: "f",
};

/**
 * Learns the gender of people from the pronouns of statements that name nobody else, and from the
 * first pronoun of the next statement. Two pronouns override a first name.
 */
export function learnGenders(
  statements: Statement[],
  names: Name[],
  people: Map<Name, Person>,
): void {
  const votes = new Map<Person, { f: number; m: number }>();
  let next = 0;
  for (const [number, { tokens }] of statements.entries()) {
    const here: Name[] = [];
    while (names[next]?.statement === number) here.push(names[next++] as Name);
    const named = here.filter((name) => people.has(name));
    const [only] = named;
    const person = only && people.get(only);
    if (
      !person ||
      only.clauseRole !== "subject" ||
      new Set(named.map((name) => people.get(name))).size > 1
    )
      continue;
    const vote = votes.get(person) ?? { f: 0, m: 0 };
    const within = objectAfter(tokens, only.end)
      ? undefined
      : tokens.find(({ start, lower }) => start > only.end && lower in GENDERED);
    const after =
      names[next]?.statement === number + 1
        ? undefined
        : statements[number + 1]?.tokens.find(({ lower }) => lower in GENDERED);
    for (const token of [within, after]) {
      const gender = GENDERED[token?.lower ?? ""];
      if (gender) vote[gender] += 1;
    }
    votes.set(person, vote);
  }
  for (const [person, { f, m }] of votes) {
    const known = person.gender ?? (f > m ? "m" : "f");
    const [own, other] = known === "f" ? [f, m] : [m, f];
    if (
      f !== m &&
      other > own &&
      (!person.gender ||
        (own === 0 && other > 1 && !person.occurrences.some(({ title }) => genderOf(title))))
    )
      person.gender = f > m ? "f" : "m";
  }
}
