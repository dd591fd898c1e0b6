import type { SourceKind } from "../article.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { phraseBefore } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { Bodies, mayBeCalled } from "./bodies.ts";
import { companyKey } from "./companies.ts";
import { isIntroducedAs, isOwned, isVariation, officeWeight } from "./descriptive-mentions.ts";
import { EMPTY_ENTITY, type Entity, type MentionContext } from "./entity.ts";
import { describedBefore, isLabel, isPlaceLine, labelAt } from "./labels.ts";
import { withLonePeople } from "./lone-names.ts";
import { antecedentOf, isRestricted, type Mention } from "./mentions.ts";
import { NamePlaces } from "./name-places.ts";
import { type Name, namesIn } from "./names.ts";
import { type Person, peopleOf } from "./people.ts";
import { holderAfter, holderOf, isJoint, postBefore } from "./posts.ts";
import { learnGenders } from "./pronouns.ts";
import { RecentSpeakers } from "./recent-speakers.ts";
import { agreement, Salience } from "./salience.ts";
import { BODIES as bodyNouns, COMMON_BODIES, UNNAMED_PERSONS } from "./speakers.ts";
import { genderOf } from "./titles.ts";
import { isCapitalLabel, nameLabelled, personLabelled } from "./transcript-labels.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Entities in an article, as far as it has been read. */
export class Entities {
  readonly names: Name[];
  readonly salience = new Salience<Entity>();
  readonly recent = new RecentSpeakers();
  readonly #places: NamePlaces;
  readonly #people: Map<Name, Person>;
  readonly #bodies: Bodies;
  /** Full names that occur only in labels. */
  readonly #labelled = new Set<string>();
  readonly #byPerson = new Map<Person, Entity>();
  readonly #byName = new Map<string, Entity>();
  readonly #vocabulary: Vocabulary;
  readonly #fullNames: Set<string>;

  constructor(statements: Statement[]) {
    this.#vocabulary = new Vocabulary(statements);
    this.names = withLonePeople(namesIn(statements, this.#vocabulary.common), statements);
    this.#fullNames = new Set(
      this.names.flatMap(({ parts }) => (parts.length > 1 ? [parts.join(" ")] : [])),
    );
    this.#places = new NamePlaces(this.names);
    this.#people = peopleOf(this.names);
    this.#bodies = new Bodies(this.names, this.#people);
    learnGenders(statements, this.names, this.#people);
  }

  /** Entity of a name; null where it names none. */
  entityNamed(name: Name): Entity | null {
    const person = this.#people.get(name);
    if (person) return this.#entityOfPerson(person);
    if (name.kind !== "organisation" && name.kind !== "place") return null;
    return this.#entityWithName(this.#bodies.fullest(name.parts.join(" "), name.start), name.kind);
  }

  /** Entity that a mention refers to, or null. */
  resolve(mention: Mention, context: MentionContext): Entity | null {
    if (mention.pronoun) return this.resolvePronoun(mention.pronoun, context);
    const [first, last] = [mention.tokens[0], mention.tokens.at(-1)];
    if (!first || !last) return null;
    if (isCapitalLabel(mention.tokens, context.tokens)) {
      const labelled = this.labelled(mention.tokens, 0);
      if (labelled) return labelled;
    }
    const inside = this.#places.within(first.start, last.end);
    const next = this.#places.after(last.end);
    if (next && next.start - last.end < 2 && next.title?.endsWith(last.text))
      return this.entityNamed(next);
    const ends = inside.at(-1)?.end === last.end;
    const capital = is(last, TRAITS.capital) || !isWord(last) || ends;
    if ((mention.kind !== "unnamed" || (ends && !is(last, TRAITS.capital))) && capital) {
      const people = inside.flatMap((name) => this.#people.get(name) ?? []);
      const joint = people.length > 1 && isJoint(mention.tokens);
      if (joint) return this.#jointEntity(people);
      const person = this.#people.get(inside.at(-1) as Name);
      if (person) return this.#entityOfPerson(person);
    }
    const holder =
      holderOf(mention.whole, this.#places) ??
      holderAfter(mention.whole, context.tokens, this.#places);
    const person = holder && this.#people.get(holder);
    if (person) {
      const post = postBefore(mention.whole, holder);
      person.title = post ?? person.title;
      for (const word of post?.toLowerCase().split(" ") ?? []) person.roles.add(word);
      return this.#entityOfPerson(person);
    }
    const label = first === last ? labelAt(context.tokens, first) : -1;
    if (label >= 0) {
      const labelled = this.#personAt(context.tokens, describedBefore(context.tokens, label));
      if (labelled || !isLabel(first)) return labelled;
    }
    const { kind, name } = mention;
    const isKnown = this.#fullNames.has(name) || this.#bodies.fullest(name, first.start) !== name;
    if (label >= 0 && isPlaceLine(context.tokens, label) && !isKnown) return null;
    const isBody = isKnown || inside[0]?.kind === "organisation";
    const ordinary =
      kind === "organisation"
        ? this.#vocabulary.ordinary(mention.tokens, context.tokens, isBody)
        : null;
    if (ordinary === "closed") return null;
    const [opening, second] = context.tokens;
    const calling =
      first === opening && first === last && this.#vocabulary.isCalling(first, second);
    if (ordinary || calling)
      return this.#entityOfMention({ ...mention, kind: "unnamed" }, first.start);
    return (
      (mention.definite &&
        !isRestricted(context.tokens, last) &&
        this.#resolveDescription(mention, context)) ||
      this.#entityOfMention(mention, first.start)
    );
  }

  /** Entity of a speaker’s label in a transcript that begins at an offset, or null. */
  labelled(label: Token[], begin: number): Entity | null {
    const person = personLabelled(label, this.#people, begin);
    if (person) return this.#entityOfPerson(person);
    const name = nameLabelled(label, this.#labelled);
    return name === null ? null : this.#entityWithName(name, "person");
  }

  #entityOfPerson(person: Person): Entity {
    const entity = this.#byPerson.get(person) ?? {
      ...EMPTY_ENTITY,
      name: person.name,
      kind: "person",
      gender: person.gender,
      person,
      mentions: [],
    };
    this.#byPerson.set(person, entity);
    return entity;
  }

  #jointEntity(people: Person[]): Entity {
    return {
      ...this.#entityWithName([...new Set(people.map(({ name }) => name))].join(" and "), "person"),
      plural: true,
    };
  }

  #entityOfMention({ name, kind, head, plural }: Mention, offset: number): Entity {
    const body = kind === "organisation" || kind === "place";
    const entity = this.#entityWithName(body ? this.#bodies.fullest(name, offset) : name, kind);
    entity.head ||= head;
    entity.plural ||= plural && !body;
    entity.gender ??= genderOf(head);
    return entity;
  }

  #entityWithName(name: string, kind: SourceKind): Entity {
    const key = companyKey(name).replace(/\.$/, "");
    const entity = this.#byName.get(key) ?? { ...EMPTY_ENTITY, name, kind, mentions: [] };
    this.#byName.set(key, entity);
    return entity;
  }

  /**
   * Entity of a description, such as "the official": one that was introduced in those words, holds
   * that title, or is called so for variety.
   */
  #resolveDescription(mention: Mention, { statement }: MentionContext): Entity | null {
    const { tokens, head, plural } = mention;
    const introduced = this.recent.last(
      (entity) =>
        isIntroducedAs(entity, mention) &&
        (entity.kind !== "organisation" || mayBeCalled(entity.name, tokens)),
    );
    if (introduced) return introduced;
    if (plural || isOwned(mention)) return null;
    if (COMMON_BODIES.has(head) && !UNNAMED_PERSONS.has(head)) {
      const fits = ({ kind, name }: Entity) => kind === "organisation" && mayBeCalled(name, tokens);
      return (
        this.recent.last(fits) ??
        this.salience.mostSalient(statement, (entity) => (fits(entity) ? 1 : 0))
      );
    }
    if (bodyNouns.has(head)) return null;
    const holder = this.salience.mostSalient(statement, (entity) => officeWeight(entity, mention));
    if (holder || !isVariation(mention)) return holder;
    const gender = genderOf(head);
    return this.salience.mostSalient(statement, ({ person, gender: own }) =>
      person ? (gender ? agreement(own, gender) : 1) : 0,
    );
  }

  /** Entity of a pronoun, or null. */
  resolvePronoun(resolvePronoun: string, context: MentionContext): Entity | null {
    const { statement } = context;
    if (resolvePronoun === "he" || resolvePronoun === "she") {
      const gender = resolvePronoun === "he" ? "m" : "f";
      return this.salience.mostSalient(statement, (entity) => {
        if (entity.person)
          return agreement(entity.person.gender, gender) * (entity.person.sure ? 1 : 0.5);
        const single =
          entity.kind === "unnamed" && !entity.plural && UNNAMED_PERSONS.has(entity.head);
        return single ? agreement(entity.gender, gender) : 0;
      });
    }
    if (resolvePronoun === "it")
      return (
        this.recent.last(
          ({ kind, plural, head }) =>
            kind === "organisation" ||
            kind === "place" ||
            (kind === "unnamed" && !plural && !UNNAMED_PERSONS.has(head)),
        ) ?? null
      );
    if (resolvePronoun === "they")
      return this.recent.last(({ plural, kind }) => plural || kind === "organisation") ?? null;
    return /^(?:who|whom|which|that)$/.test(resolvePronoun) ? this.#antecedent(context) : null;
  }

  /** Entity whose name ends with token number `at`, or before the brackets that end there. */
  #personAt(tokens: Token[], at: number): Entity | null {
    const bracket =
      tokens[at]?.text === ")"
        ? tokens.findLastIndex((token, number) => number < at && token.text === "(")
        : -1;
    const last = tokens[bracket > 0 ? bracket - 1 : at];
    const name = last && this.#places.before(last.end);
    const person = name && name.end >= last.start ? this.#people.get(name) : undefined;
    return person ? this.#entityOfPerson(person) : null;
  }

  /** Antecedent of a relative pronoun: the noun phrase directly before it. */
  #antecedent({ offset, tokens }: MentionContext): Entity | null {
    const at = tokens.findIndex(({ start }) => start >= offset);
    const end = tokens[at - 1]?.text === "," ? at - 1 : at;
    const phrase = at > 0 ? phraseBefore(tokens, end) : null;
    if (!phrase) return null;
    const own = tokens.slice(phrase.from, phrase.to);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return null;
    const inside = this.#places.within(first.start, last.end);
    const name = inside.find((one) => this.#people.has(one)) ?? inside.at(-1);
    const described =
      tokens[phrase.from - 1]?.text === "," ? this.#personAt(tokens, phrase.from - 2) : null;
    if (described && end < at) return described;
    const entity = name && is(last, TRAITS.capital) ? this.entityNamed(name) : null;
    if (entity) return entity;
    return this.#entityOfMention(antecedentOf(own, last), first.start);
  }
}
