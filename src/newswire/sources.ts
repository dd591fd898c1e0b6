import type { Source, SourceKind } from "./article.ts";
import { descriptionOf } from "./descriptions.ts";
import { type Mention, mentionOf, singular } from "./mentions.ts";
import { genderOf, type Name, namesIn } from "./names.ts";
import { type Person, peopleOf } from "./people.ts";
import type { Draft } from "./quotations.ts";
import { slugOf, uniqueIds } from "./slug.ts";
import type { Statement } from "./statements.ts";

/** Someone quoted. */
interface Speaker {
  name: string;
  kind: SourceKind;
  description: string | null;
  head: string;
  plural: boolean;
  person: Person | null;
  mentions: [number, number][];
}

/** A mention looks no further back than this many statements, names and quotations. */
const reach = 12;
const names = 60;
const voices = 60;

/** What resolving mentions knows of the article so far. */
class Cast {
  readonly #names: Name[];
  readonly #people: Map<Name, Person>;
  readonly #byPerson = new Map<Person, Speaker>();
  readonly #byName = new Map<string, Speaker>();
  readonly #byTitle = new Map<string, Person>();
  /** Who speaks in each quotation so far, and the number of its statement. */
  readonly voices: { speaker: Speaker | null; statement: number }[] = [];

  constructor(statements: Statement[]) {
    this.#names = namesIn(statements);
    this.#people = peopleOf(this.#names);
    for (const person of this.#people.values()) {
      for (const word of person.title?.toLowerCase().split(" ") ?? [])
        this.#byTitle.set(word, person);
    }
  }

  /** The speaker that a mention at an offset of a statement means, or null. */
  resolve(mention: Mention, offset: number, statement: number): Speaker | null {
    if (mention.pronoun) return this.#pronoun(mention.pronoun, offset, statement);
    if (mention.kind === "person") {
      const end = mention.words.at(-1)?.end ?? offset;
      const inside = this.#names.slice(this.#firstAfter(offset), this.#firstAfter(end));
      const person = this.#people.get(inside.at(-1) as Name);
      if (person) return this.#speakerOf(person);
    }
    return (mention.definite && this.#definite(mention)) || this.#named(mention);
  }

  /** "the official": whoever was last introduced as one, or holds that title. */
  #definite({ head }: Mention): Speaker | null {
    const last = (name: string) => singular(name.toLowerCase().split(" ").at(-1) ?? "");
    const holder = this.#byTitle.get(head);
    return (
      this.#latest((speaker) => speaker.head === head || last(speaker.name) === head) ??
      (holder ? this.#speakerOf(holder) : null)
    );
  }

  #named({ name, kind, head, plural }: Mention): Speaker {
    const key = name.toLowerCase();
    const speaker = this.#byName.get(key) ?? {
      name,
      kind,
      description: null,
      head,
      plural,
      person: null,
      mentions: [],
    };
    this.#byName.set(key, speaker);
    return speaker;
  }

  #speakerOf(person: Person): Speaker {
    const { name, title: description } = person;
    const speaker = this.#byPerson.get(person) ?? {
      name,
      kind: "person",
      description,
      head: "",
      plural: false,
      person,
      mentions: [],
    };
    this.#byPerson.set(person, speaker);
    return speaker;
  }

  #latest(fits: (speaker: Speaker) => boolean): Speaker | null {
    return (
      this.voices.slice(-voices).findLast(({ speaker }) => speaker && fits(speaker))?.speaker ??
      null
    );
  }

  #pronoun(pronoun: string, offset: number, statement: number): Speaker | null {
    if (/^(?:he|him)$/.test(pronoun)) return this.#person("m", offset, statement);
    if (/^(?:she|her)$/.test(pronoun)) return this.#person("f", offset, statement);
    if (pronoun === "it")
      return this.#latest(
        ({ kind, plural, head }) =>
          kind === "organisation" ||
          kind === "place" ||
          (kind === "unnamed" && !plural && !isPerson(head)),
      );
    if (pronoun === "they")
      return this.#latest(({ plural, kind }) => plural || kind === "organisation");
    return null;
  }

  /** Whoever a statement since the last quotation is about, else who spoke last, else who was named last. */
  #person(gender: "f" | "m", offset: number, statement: number): Speaker | null {
    const end = this.#firstAfter(offset);
    const fits = (person: Person | undefined) =>
      person !== undefined && (person.gender ?? gender) === gender;
    const before = this.#names
      .slice(Math.max(0, end - names), end)
      .filter((name) => statement - name.statement <= reach && fits(this.#people.get(name)));
    const recent = this.voices.at(-1);
    const since = recent?.statement ?? -1;
    const last = before.at(-1);
    const unnamed =
      recent?.speaker?.kind === "unnamed" && !recent.speaker.plural ? recent.speaker : null;
    if (!last) return unnamed;
    const subject = before.findLast((name) => name.leads && name.statement > since);
    const spoken = recent?.speaker?.person;
    if (!subject && last.statement <= since) {
      if (spoken && fits(spoken)) return recent.speaker;
      if (unnamed) return unnamed;
    }
    const person = this.#people.get(subject ?? last);
    return person ? this.#speakerOf(person) : null;
  }

  /** Number of the first name that begins at or after an offset. */
  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isPerson(head: string): boolean {
  return genderOf(head) !== null || /(?:er|or|ist|ian|man)$/.test(head);
}

/** Who is quoted, and for each quotation the id of its source or null. */
export function sourcesOf(
  drafts: Draft[],
  statements: Statement[],
): { sources: Source[]; ids: (string | null)[] } {
  const cast = new Cast(statements);
  const numbers = new Map(statements.map((statement, number) => [statement, number]));
  for (const [number, draft] of drafts.entries()) {
    const statement = numbers.get(draft.statement) ?? 0;
    const speaker = speakerOf(draft, drafts[number - 1], cast, statement);
    const [first, last] = [draft.mention?.[0], draft.mention?.at(-1)];
    if (speaker) speaker.description ??= descriptionOf(draft);
    if (speaker && first && last) speaker.mentions.push([first.start, last.end]);
    cast.voices.push({ speaker, statement });
  }
  return listed(cast.voices.map(({ speaker }) => speaker));
}

/** A quotation with no attribution is the last speaker's where it follows in the same or the next paragraph. */
function speakerOf(
  draft: Draft,
  before: Draft | undefined,
  cast: Cast,
  statement: number,
): Speaker | null {
  const [first] = draft.mention ?? [];
  if (draft.kind === "scare") return null;
  if (first && draft.mention) return cast.resolve(mentionOf(draft.mention), first.start, statement);
  const near =
    before &&
    before.kind !== "scare" &&
    draft.statement.paragraph - before.statement.paragraph <= 1;
  return near && !draft.cue ? (cast.voices.at(-1)?.speaker ?? null) : null;
}

function listed(speakers: (Speaker | null)[]): { sources: Source[]; ids: (string | null)[] } {
  const unique = uniqueIds();
  const sources = new Map<Speaker, Source>();
  for (const speaker of speakers) {
    if (!speaker || sources.has(speaker)) continue;
    const name = speaker.person?.name ?? speaker.name;
    const description = speaker.person?.title ?? speaker.description;
    sources.set(speaker, {
      id: unique(slugOf(name) || "source"),
      name,
      kind: speaker.kind,
      description,
      mentions: speaker.mentions,
    });
  }
  return {
    sources: [...sources.values()],
    ids: speakers.map((speaker) => (speaker && sources.get(speaker)?.id) ?? null),
  };
}
