import type { SourceKind } from "../article.ts";
import type { Gender } from "../tokens/first-names.ts";
import { trait } from "../tokens/lexicon.ts";
import { phraseBefore } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { Bodies, mayBeCalled } from "./bodies.ts";
import { type Mention, printed, singular } from "./mentions.ts";
import { NamePlaces } from "./name-places.ts";
import { type Name, namesIn } from "./names.ts";
import { type Person, peopleOf } from "./people.ts";
import { learnGenders } from "./pronouns.ts";
import { agreement, Salience } from "./salience.ts";
import { bodies as bodyNouns, commonBodies, unnamedPersons } from "./speakers.ts";
import { genderOf, titles, variety } from "./titles.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Someone or something that the copy speaks of, and that may be quoted. */
export interface Figure {
  name: string;
  kind: SourceKind;
  description: string | null;
  /** The noun that an unnamed one turns on. */
  head: string;
  gender: Gender | null;
  plural: boolean;
  person: Person | null;
  mentions: [number, number][];
}

/** A mention means one of so many who spoke last. */
const voices = 60;
/** Where a mention stands. */
export interface Place {
  offset: number;
  statement: number;
  words: Word[];
}

/** Who an article speaks of, as far as it has been read. */
export class Cast {
  readonly names: Name[];
  readonly salience = new Salience<Figure>();
  readonly #places: NamePlaces;
  readonly #people: Map<Name, Person>;
  readonly #bodies: Bodies;
  readonly #byPerson = new Map<Person, Figure>();
  readonly #byName = new Map<string, Figure>();
  /** Who speaks, in order. */
  readonly #voices: Figure[] = [];

  readonly #vocabulary: Vocabulary;

  constructor(statements: Statement[]) {
    this.#vocabulary = new Vocabulary(statements);
    this.names = namesIn(statements, this.#vocabulary.common);
    this.#places = new NamePlaces(this.names);
    this.#people = peopleOf(this.names);
    this.#bodies = new Bodies(this.names, this.#people);
    learnGenders(statements, this.names, this.#people);
  }

  /** The figure that a name means, or null where it names nobody. */
  named(name: Name): Figure | null {
    const person = this.#people.get(name);
    if (person) return this.#personOf(person);
    if (name.kind !== "organisation" && name.kind !== "place") return null;
    return this.#figure(this.#bodies.fullest(name.parts.join(" "), name.start), name.kind);
  }

  spoke(figure: Figure): void {
    this.#voices.push(figure);
  }

  #lastVoice(fits: (figure: Figure) => boolean): Figure | undefined {
    return this.#voices.slice(-voices).findLast(fits);
  }

  /** The figure that a mention means, or null. */
  resolve(mention: Mention, place: Place): Figure | null {
    if (mention.pronoun) return this.pronoun(mention.pronoun, place);
    const [first, last] = [mention.words[0], mention.words.at(-1)];
    if (!first || !last) return null;
    const inside = this.#places.within(first.start, last.end);
    const next = this.#places.after(last.end);
    if (next && next.start - last.end < 2 && next.title?.endsWith(last.text))
      return this.named(next);
    const capital = is(last, trait.capital) || !isWord(last) || inside.at(-1)?.end === last.end;
    if (mention.kind !== "unnamed" && capital) {
      const people = inside.flatMap((name) => this.#people.get(name) ?? []);
      const joint = people.length > 1 && mention.words.some((word) => is(word, trait.coordinator));
      if (joint) return this.#joint(people);
      const person = this.#people.get(inside.at(-1) as Name);
      if (person) return this.#personOf(person);
    }
    if (first === place.words[0] && first === last && this.#vocabulary.isCalling(first))
      return this.#other({ ...mention, kind: "unnamed" }, first.start);
    return (
      (mention.definite && this.#definite(mention, place)) || this.#other(mention, first.start)
    );
  }

  #personOf(person: Person): Figure {
    const figure = this.#byPerson.get(person) ?? {
      ...blank,
      name: person.name,
      kind: "person",
      gender: person.gender,
      person,
      mentions: [],
    };
    this.#byPerson.set(person, figure);
    return figure;
  }

  #joint(people: Person[]): Figure {
    return {
      ...this.#figure([...new Set(people.map(({ name }) => name))].join(" and "), "person"),
      plural: true,
    };
  }

  #other({ name, kind, head, plural }: Mention, offset: number): Figure {
    const body = kind === "organisation" || kind === "place";
    const figure = this.#figure(body ? this.#bodies.fullest(name, offset) : name, kind);
    figure.head ||= head;
    figure.plural ||= plural && !body;
    figure.gender ??= genderOf(head);
    return figure;
  }

  #figure(name: string, kind: SourceKind): Figure {
    const key = name
      .toLowerCase()
      .replace(/^the |\.$/g, "")
      .replace(/’/g, "'");
    const figure = this.#byName.get(key) ?? { ...blank, name, kind, mentions: [] };
    this.#byName.set(key, figure);
    return figure;
  }

  /** "the official": whoever was introduced as one, holds that title, or is called that for variety's sake. */
  #definite({ words, head, plural }: Mention, { statement }: Place): Figure | null {
    const last = (name: string) => singular(name.toLowerCase().split(" ").at(-1) ?? "");
    const introduced = this.#lastVoice(
      (figure) =>
        figure.plural === plural &&
        !figure.person &&
        (figure.head === head || last(figure.name) === head) &&
        (figure.kind !== "organisation" || mayBeCalled(figure.name, words)),
    );
    if (introduced) return introduced;
    if (plural) return null;
    if (commonBodies.has(head) && !unnamedPersons.has(head)) {
      const fits = ({ kind, name }: Figure) => kind === "organisation" && mayBeCalled(name, words);
      return (
        this.#lastVoice(fits) ??
        this.salience.foremost(statement, (figure) => (fits(figure) ? 1 : 0))
      );
    }
    if (bodyNouns.has(head)) return null;
    const asked = new Set(words.map(({ lower }) => lower));
    const fits = (figure: Figure) => {
      const own = figure.person?.roles;
      return own?.has(head) ? 1 + 4 * [...asked].filter((word) => own.has(word)).length : 0;
    };
    const holder = this.salience.foremost(statement, fits);
    if (holder) return holder;
    const varied =
      variety.has(head) ||
      /^\d+-year-old$/.test(head) ||
      (titles.has(head) && words.some((word) => is(word, trait.capital)));
    const gender = genderOf(head);
    return varied
      ? this.salience.foremost(statement, ({ person, gender: own }) =>
          person ? (gender ? agreement(own, gender) : 1) : 0,
        )
      : null;
  }

  /** Whom a pronoun means. */
  pronoun(pronoun: string, place: Place): Figure | null {
    const { statement } = place;
    if (pronoun === "he" || pronoun === "she") {
      const gender = pronoun === "he" ? "m" : "f";
      return this.salience.foremost(statement, (figure) => {
        if (figure.person)
          return agreement(figure.person.gender, gender) * (figure.person.sure ? 1 : 0.5);
        const single =
          figure.kind === "unnamed" && !figure.plural && unnamedPersons.has(figure.head);
        return single ? agreement(figure.gender, gender) : 0;
      });
    }
    if (pronoun === "it")
      return (
        this.#lastVoice(
          ({ kind, plural, head }) =>
            kind === "organisation" ||
            kind === "place" ||
            (kind === "unnamed" && !plural && !unnamedPersons.has(head)),
        ) ?? null
      );
    if (pronoun === "they")
      return this.#lastVoice(({ plural, kind }) => plural || kind === "organisation") ?? null;
    return /^(?:who|whom|which|that)$/.test(pronoun) ? this.#antecedent(place) : null;
  }

  /** The person whose name ends with word number `at`, or before the brackets that do. */
  #personAt(words: Word[], at: number): Figure | null {
    const bracket =
      words[at]?.text === ")"
        ? words.findLastIndex((word, number) => number < at && word.text === "(")
        : -1;
    const last = words[bracket > 0 ? bracket - 1 : at];
    const name = last && this.#places.before(last.end);
    const person = name && name.end >= last.start ? this.#people.get(name) : undefined;
    return person ? this.#personOf(person) : null;
  }

  /** Whom a relative pronoun means: what stands right before it. */
  #antecedent({ offset, words }: Place): Figure | null {
    const at = words.findIndex(({ start }) => start >= offset);
    const end = words[at - 1]?.text === "," ? at - 1 : at;
    const phrase = at > 0 ? phraseBefore(words, end) : null;
    if (!phrase) return null;
    const own = words.slice(phrase.from, phrase.to);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return null;
    const inside = this.#places.within(first.start, last.end);
    const name = inside.find((one) => this.#people.has(one)) ?? inside.at(-1);
    const described =
      words[phrase.from - 1]?.text === "," ? this.#personAt(words, phrase.from - 2) : null;
    if (described && end < at) return described;
    const figure = name && is(last, trait.capital) ? this.named(name) : null;
    if (figure) return figure;
    const head = singular(last.lower);
    return this.#other(
      {
        words: own,
        name: printed(own),
        head,
        kind: "unnamed",
        definite: false,
        pronoun: null,
        plural: head !== last.lower,
      },
      first.start,
    );
  }
}

const blank = { description: null, head: "", gender: null, plural: false, person: null };
