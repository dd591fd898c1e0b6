import type { Source, SourceKind } from "./article.ts";
import { descriptionOf } from "./descriptions.ts";
import { type Mention, mentionOf, singular } from "./mentions.ts";
import { genderOf, type Name, namesIn } from "./names.ts";
import { type Person, peopleOf } from "./people.ts";
import type { Draft } from "./quotations.ts";
import { slugOf, uniqueIds } from "./slug.ts";
import type { Statement } from "./statements.ts";

interface Speaker {
  name: string;
  kind: SourceKind;
  description: string | null;
  head: string;
  plural: boolean;
  person: Person | null;
  mentions: [number, number][];
  /** Order of its last mention. */
  spoke: number;
}

/** Pronouns look no further back than this many statements. */
const reach = 12;

/** Who is quoted, and for each quotation the id of its source or null. */
export function sourcesOf(
  drafts: Draft[],
  statements: Statement[],
): { sources: Source[]; ids: (string | null)[] } {
  const names = namesIn(statements);
  const people = peopleOf(names);
  const numbers = new Map(statements.map((statement, number) => [statement, number]));
  const speakers: Speaker[] = [];
  const voices: (Speaker | null)[] = [];

  const add = (speaker: Omit<Speaker, "mentions" | "spoke">): Speaker => {
    const added = { ...speaker, mentions: [], spoke: 0 };
    speakers.push(added);
    return added;
  };
  const speakerOf = (person: Person): Speaker =>
    speakers.find((speaker) => speaker.person === person) ??
    add({
      name: person.name,
      kind: "person",
      description: person.title,
      head: "",
      plural: false,
      person,
    });
  const latest = (fits: (speaker: Speaker) => boolean): Speaker | null =>
    speakers
      .filter((speaker) => speaker.spoke > 0 && fits(speaker))
      .reduce<Speaker | null>(
        (best, speaker) => (best && best.spoke > speaker.spoke ? best : speaker),
        null,
      );

  /** The person meant by "he" or "she" at an offset: one of the same statement, the last speaker, the last one named. */
  const personBefore = (
    offset: number,
    statement: number,
    gender: "f" | "m" | null,
  ): Speaker | null => {
    const fits = (person: Person | undefined) =>
      person !== undefined && (!gender || !person.gender || person.gender === gender);
    const before = names
      .slice(0, firstAfter(names, offset))
      .filter((name) => statement - name.statement <= reach && fits(people.get(name)));
    const last = before.at(-1);
    const recent = voices.at(-1);
    if (!last) return recent?.kind === "unnamed" && !recent.plural ? recent : null;
    const spoken = recent?.person ?? null;
    const lastDraft = drafts[voices.length - 1];
    const since = lastDraft ? (numbers.get(lastDraft.statement) ?? 0) : -1;
    const leading = before.findLast((name) => name.leads && name.statement > since);
    if (leading) return speakerOf(people.get(leading) as Person);
    if (spoken && fits(spoken) && last.statement <= since) return speakerOf(spoken);
    if (
      recent &&
      !recent.person &&
      recent.kind === "unnamed" &&
      !recent.plural &&
      last.statement <= since
    )
      return recent;
    const person = people.get(last);
    return person ? speakerOf(person) : null;
  };

  const pronoun = (mention: Mention, offset: number, statement: number): Speaker | null => {
    if (mention.pronoun === "he" || mention.pronoun === "him")
      return personBefore(offset, statement, "m");
    if (mention.pronoun === "she" || mention.pronoun === "her")
      return personBefore(offset, statement, "f");
    if (mention.pronoun === "it")
      return latest(
        ({ kind, plural, head }) =>
          kind === "organisation" ||
          kind === "place" ||
          (!plural && kind === "unnamed" && !isPerson(head)),
      );
    if (mention.pronoun === "they")
      return latest(({ plural, kind }) => plural || kind === "organisation");
    return null;
  };

  const resolve = (mention: Mention, offset: number, statement: number): Speaker | null => {
    if (mention.pronoun) return pronoun(mention, offset, statement);
    const end = mention.words.at(-1)?.end ?? offset;
    const inside = names
      .slice(firstAfter(names, offset), firstAfter(names, end))
      .filter((name) => people.has(name));
    const named = mention.kind === "organisation" || mention.kind === "place" ? [] : inside;
    const person =
      named.length > 0 && !mention.plural ? people.get(named.at(-1) as Name) : undefined;
    if (mention.kind === "person" && person) return speakerOf(person);
    if (mention.definite) {
      const same = latest(
        (speaker) =>
          speaker.head === mention.head ||
          singular(speaker.name.toLowerCase().split(" ").at(-1) ?? "") === mention.head,
      );
      if (same) return same;
      const holder = [...new Set(people.values())].findLast(({ title }) =>
        title?.toLowerCase().split(" ").includes(mention.head),
      );
      if (holder) return speakerOf(holder);
    }
    const equal = speakers.find(({ name }) => name.toLowerCase() === mention.name.toLowerCase());
    if (equal) return equal;
    return add({ ...mention, description: null, person: null });
  };

  for (const [number, draft] of drafts.entries()) {
    const statement = numbers.get(draft.statement) ?? 0;
    const first = draft.mention?.[0];
    const last = drafts[number - 1];
    const near =
      last && draft.statement.paragraph - last.statement.paragraph <= 1 && last.kind !== "scare";
    const voice =
      draft.kind === "scare"
        ? null
        : draft.mention && first
          ? resolve(mentionOf(draft.mention), first.start, statement)
          : draft.cue
            ? null
            : near
              ? (voices.at(-1) ?? null)
              : null;
    if (voice) {
      voice.spoke = number + 1;
      voice.description ??= voice.person?.title ?? descriptionOf(draft);
      if (first && draft.mention)
        voice.mentions.push([first.start, draft.mention.at(-1)?.end ?? first.end]);
    }
    voices.push(voice);
  }
  const quoted = [...new Set(voices.filter((voice) => voice !== null))];
  const unique = uniqueIds();
  const ids = new Map(
    quoted.map((speaker) => [
      speaker,
      unique(slugOf(speaker.person?.name ?? speaker.name) || "source"),
    ]),
  );
  const sources = quoted.map((speaker) => ({
    id: ids.get(speaker) ?? "",
    name: speaker.person?.name ?? speaker.name,
    kind: speaker.kind,
    description: speaker.person?.title ?? speaker.description,
    mentions: speaker.mentions,
  }));
  return { sources, ids: voices.map((voice) => (voice ? (ids.get(voice) ?? null) : null)) };
}

function isPerson(head: string): boolean {
  return genderOf(head) !== null || /(?:er|or|ist|ian|man)$/.test(head);
}

/** Number of the first name that begins at or after an offset. */
function firstAfter(names: Name[], offset: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
