import { genderOf, type Name } from "./names.ts";

/** A person that the copy names, whether or not quoted. */
export interface Person {
  /** Fullest form of the name. */
  name: string;
  title: string | null;
  gender: "f" | "m" | null;
  occurrences: Name[];
}

/** Of people with one last name, those named last that a further name is compared with. */
const namesakes = 12;

/** Ties the names of an article together: a last name alone is the person of that name mentioned last. */
export function peopleOf(names: Name[]): Map<Name, Person> {
  const byLast = new Map<string, Person[]>();
  const people = new Map<Name, Person>();
  const families = new Set(
    names.filter(({ parts }) => parts.length > 1).map(({ parts }) => parts.at(-1)),
  );
  for (const name of names) {
    const last = name.parts.at(-1) ?? "";
    const known = byLast.get(last) ?? [];
    const full = name.parts.join(" ");
    const person =
      name.parts.length === 1
        ? known[0]
        : known.find(
            (other) =>
              other.name === full || sameFirst(other.name, full) || !other.name.includes(" "),
          );
    if (person) {
      if (full.length > person.name.length) person.name = full;
      person.title ??= name.title;
      person.gender ??= genderOf(name.title);
      person.occurrences.push(name);
      people.set(name, person);
      byLast.set(last, [person, ...known.filter((other) => other !== person)].slice(0, namesakes));
    } else if (name.parts.length > 1 || name.title || !families.has(last)) {
      const added = {
        name: full,
        title: name.title,
        gender: genderOf(name.title),
        occurrences: [name],
      };
      people.set(name, added);
      byLast.set(last, [added, ...known].slice(0, namesakes));
    }
  }
  return people;
}

function sameFirst(one: string, other: string): boolean {
  const [first = "", second = ""] = [one.split(" ")[0], other.split(" ")[0]];
  return (
    first === second || (first.replace(".", "").length === 1 && second.startsWith(first[0] ?? "-"))
  );
}
