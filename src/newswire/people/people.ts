import { bearersOf, type Gender, plainName } from "../tokens/first-names.ts";
import { nicknamesOf } from "../tokens/nicknames.ts";
import { companiesIn, companyKey } from "./companies.ts";
import { familyOf, lastOf } from "./name-runs.ts";
import type { Name } from "./names.ts";
import { genderOf, peerageIn, SHORT_TITLES } from "./titles.ts";

/** A person named in the copy, quoted or not. */
export interface Person {
  /** Fullest form of the name. */
  name: string;
  title: string | null;
  /** Title of a peer: "Lord", and the peer’s seat: "of Marlow". */
  peerage: string | null;
  seat: string | null;
  apposition: string | null;
  /** Words that titles and appositions call the person by, in lower case: "senator". */
  roles: Set<string>;
  gender: Gender | null;
  /** True if a first name or a title shows that this is a person. */
  sure: boolean;
  occurrences: Name[];
  /** Forms of the name with several words, each once. */
  forms: Name[];
}

/** Most people with one last name that a new name is compared with: those named last. */
const MAX_NAMESAKES = 12;
/**
 * Most forms of one name that are told apart, and most of its last occurrences that are compared.
 */
const MAX_FORMS = 12;

/** Titles that go before a first name alone: "Sir Hugo" for Sir Hugo Prado. */
const KNIGHTS = /(?:^|\s)(?:Sir|Dame)$/u;

/** Tests whether a name is only a last name with its particles: "Prado", "de Prado". */
const isFamily = ({ parts }: Name): boolean => familyOf(parts).length === 1;

/** Register of the people named in an article, built in reading order. */
class Register {
  readonly people = new Map<Name, Person>();
  readonly #byLast = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();
  /** Number of times that each person was named by the last name alone. */
  readonly #alone = new Map<Person, number>();

  /** Enters a name of several words. */
  full(name: Name): void {
    const last = lastOf(name.parts);
    const known = this.#byLast.get(last) ?? [];
    const person =
      known.find(({ forms }) => forms.some((other) => isSame(other, name))) ??
      this.#byFirst
        .get(plainName(name.parts[0] ?? ""))
        ?.find(({ forms }) => forms.some((other) => beginsAs(other, name)));
    if (person) this.#add(person, name);
    else if (name.kind === "person") this.#enter(name, last);
  }

  /** Enters a last name or a first name alone. */
  short(name: Name): void {
    const last = lastOf(name.parts);
    const family = this.#byLast.get(last) ?? [];
    const gender = genderOf(name.title);
    const fitting = family.filter(
      (person) =>
        (!gender || (person.gender ?? gender) === gender) &&
        (!name.seat || (person.seat ?? name.seat) === name.seat),
    );
    const placed = name.kind === "place" && /^(?:example|other)$/.test(name.clauseRole);
    if (placed) return;
    const [first] = fitting;
    if (first) {
      const person = fitting.length > 1 ? this.#meant(fitting, name) : first;
      this.#alone.set(person, (this.#alone.get(person) ?? 0) + 1);
      this.#add(person, name);
      return;
    }
    const called = name.kind === "organisation" ? [] : (this.#byFirst.get(last) ?? []);
    const one =
      called.find(({ occurrences: [entry] }) => entry && entry.start < name.start) ?? called[0];
    const isKnighted = KNIGHTS.test(name.title ?? "");
    const familyFirst =
      gender && (isKnighted || !bearersOf(last)) && (one?.gender ?? gender) === gender;
    if (one && (!gender || familyFirst)) this.#add(one, name);
    else if (name.kind === "person" || (gender && name.kind !== "place")) this.#enter(name, last);
  }

  /**
   * Person meant by a last name alone: the one just named in full, else the one most often named
   * so, else the first.
   */
  #meant(family: Person[], { start, statement }: Name): Person {
    const named = (person: Person) =>
      person.occurrences
        .slice(-MAX_FORMS)
        .findLast(
          (other) =>
            other.start < start &&
            statement - other.statement <= 1 &&
            other.clauseRole === "subject" &&
            other.parts.length > 1,
        );
    const just = family.filter(named);
    if (just.length === 1 && just[0]) return just[0];
    const count = (person: Person) => this.#alone.get(person) ?? 0;
    const began = (person: Person) => person.occurrences[0]?.start ?? 0;
    return family.reduce((best, other) =>
      count(other) > count(best) || (count(other) === count(best) && began(other) < began(best))
        ? other
        : best,
    );
  }

  #enter(name: Name, last: string): void {
    const person: Person = {
      name: name.parts.join(" "),
      title: null,
      peerage: null,
      seat: null,
      apposition: null,
      roles: new Set(),
      gender: null,
      sure: false,
      occurrences: [],
      forms: [],
    };
    this.#add(person, name);
    this.#byLast.set(last, [person, ...(this.#byLast.get(last) ?? [])].slice(0, MAX_NAMESAKES));
    if (name.parts.length < 2) return;
    for (const first of [plainName(name.parts[0] ?? ""), ...nicknamesOf(name.parts)])
      if (!/\.$/.test(first))
        this.#byFirst.set(
          first,
          [...(this.#byFirst.get(first) ?? []), person].slice(0, MAX_NAMESAKES),
        );
  }

  #add(person: Person, name: Name): void {
    const full = name.parts.join(" ");
    if (full.length > person.name.length) person.name = full;
    person.title ??= officeIn(name.title);
    person.peerage ??= peerageIn(name.title);
    person.seat ??= name.seat;
    person.apposition ??= name.apposition;
    for (const words of [name.title, name.apposition])
      for (const word of words?.toLowerCase().split(/[\s.]+/) ?? [])
        person.roles.add(SHORT_TITLES[word] ?? word);
    const forename =
      name.parts.length > 1 || person.occurrences.length === 0
        ? bearersOf(name.parts[0] ?? "")
        : null;
    person.gender ??=
      genderOf(name.title) ??
      (forename === "either" ? null : forename) ??
      genderOf(name.apposition?.replace(/ (?:of|for|from|with|at|in) .*/, "") ?? null);
    person.sure ||= name.sure;
    person.occurrences.push(name);
    const known =
      person.forms.length >= MAX_FORMS ||
      person.forms.some(({ parts }) => parts.join(" ") === full);
    if (name.parts.length > 1 && !known) person.forms.push(name);
    this.people.set(name, person);
  }
}

/** People of an article by the names that refer to them. */
export function peopleOf(names: Name[]): Map<Name, Person> {
  const register = new Register();
  const families = new Set(
    names.flatMap(({ sure, parts }) => (sure && parts.length > 1 ? [lastOf(parts)] : [])),
  );
  const isBody = ({ sure, parts: [one = ""] }: Name) =>
    !sure && !bearersOf(one) && families.has(plainName(one));
  /** Tests whether a rank in capitals precedes a last name: "DC Prado". */
  const isRanked = ({ parts }: Name) =>
    parts.length === 2 && /^\p{Lu}{2,4}$/u.test(parts[0] ?? "") && families.has(lastOf(parts));
  const companies = companiesIn(names);
  for (const name of names)
    if (
      !isFamily(name) &&
      !isRanked(name) &&
      !companies.has(companyKey(name.parts.join(" "))) &&
      name.kind !== "place" &&
      name.kind !== "organisation" &&
      !isBody(name)
    )
      register.full(name);
  for (const name of names) if (isFamily(name) || isRanked(name)) register.short(name);
  for (const person of register.people.values())
    person.occurrences.sort((a, b) => a.start - b.start);
  return register.people;
}

/** A title without common forms of address; null where nothing else is left. */
const officeIn = (title: string | null): string | null =>
  title?.replace(/^(?:(?:Mr|Mrs|Ms|Miss|Messrs)\.?(?:\s+|$))+/, "") || null;

/**
 * Tests whether two names with the same last name may be one person's: the same first name, or its
 * initial.
 */
function isSame(name: Name, other: Name): boolean {
  const [first, second] = [plainName(name.parts[0] ?? ""), plainName(other.parts[0] ?? "")];
  if (nicknamesOf(other.parts).includes(first) || nicknamesOf(name.parts).includes(second))
    return true;
  const initial = (short: string, long: string) =>
    /^\p{L}\.?(?:\p{L}\.)*$/u.test(short) && long.startsWith(short[0] ?? "-");
  return (
    first === second || initial(first, second) || initial(second, first) || endsAs(name, other)
  );
}

/** Tests whether one name begins with all of the other: "Ana Prado" in "Ana Prado Lima". */
function beginsAs(one: Name, other: Name): boolean {
  const [long, short] = [one, other]
    .map(({ parts }) => plainName(parts.join(" ")))
    .toSorted((a, b) => b.length - a.length);
  return long?.startsWith(`${short} `) === true;
}

/** Tests whether one name ends with all of the other: "Prado Lima" in "Ana Prado Lima". */
function endsAs(one: Name, other: Name): boolean {
  const [long, short] = [one, other]
    .map(({ parts }) => plainName(parts.join(" ")))
    .toSorted((a, b) => b.length - a.length);
  return long?.endsWith(` ${short}`) === true;
}
