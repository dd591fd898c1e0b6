import type { Source } from "./article.ts";
import { Cast, type Figure } from "./cast.ts";
import { descriptionOf } from "./descriptions.ts";
import { mentionOf } from "./mentions.ts";
import { gendered } from "./pronouns.ts";
import type { Draft } from "./quotations.ts";
import type { Standing } from "./salience.ts";
import { slugOf, uniqueIds } from "./slug.ts";
import type { Statement } from "./statements.ts";

/** Who is quoted, and for each quotation the id of its source or null. */
export function sourcesOf(
  drafts: Draft[],
  statements: Statement[],
): { sources: Source[]; ids: (string | null)[] } {
  const speakers = speakersOf(drafts, statements);
  for (const [number, draft] of drafts.entries()) {
    const speaker = speakers[number];
    const [first, last] = [draft.mention?.[0], draft.mention?.at(-1)];
    if (!speaker || draft.kind === "scare") continue;
    speaker.description ??= descriptionOf(draft);
    if (first && last) speaker.mentions.push([first.start, last.end]);
  }
  return listed(speakers);
}

/** Reads the statements in order and finds whom each draft quotes. */
function speakersOf(drafts: Draft[], statements: Statement[]): (Figure | null)[] {
  const cast = new Cast(statements);
  const spoken = Map.groupBy(drafts, ({ statement }) => statement);
  const figures = new Map<number, Figure | null>();
  const speakers = new Map<Draft, Figure | null>();
  let [name, before]: [number, Draft | undefined] = [0, undefined];
  for (const [number, statement] of statements.entries()) {
    const { words } = statement;
    const own = (spoken.get(statement) ?? []).filter(({ kind }) => kind !== "scare");
    const events: { start: number; end: number; read: () => void }[] = [];
    const note = (figure: Figure | null, standing: Standing) => {
      if (figure) cast.salience.mention(figure, number, standing);
    };
    for (const { mention } of own) {
      const [first, last] = [mention?.[0], mention?.at(-1)];
      if (!mention || !first || !last || figures.has(first.start)) continue;
      figures.set(first.start, null);
      events.push({
        start: first.start,
        end: last.end,
        read: () => {
          const figure = cast.resolve(mentionOf(mention), {
            offset: first.start,
            statement: number,
            words,
          });
          figures.set(first.start, figure);
          if (figure) cast.spoke(figure);
          note(figure, "speaker");
        },
      });
    }
    for (; cast.names[name]?.statement === number; name += 1) {
      const one = cast.names[name];
      if (one)
        events.push({
          start: one.start,
          end: one.end,
          read: () => note(cast.named(one), one.part),
        });
    }
    for (const { lower, start, end } of words) {
      const gender = gendered[lower];
      if (!gender) continue;
      const pronoun = gender === "m" ? "he" : "she";
      const standing = lower === pronoun ? "pronoun" : "other";
      events.push({
        start,
        end,
        read: () =>
          note(cast.pronoun(pronoun, { offset: start, statement: number, words }), standing),
      });
    }
    let read = -1;
    for (const event of events.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (event.start < read) continue;
      event.read();
      read = event.end;
    }
    for (const draft of own) {
      const speaker = draft.mention
        ? (figures.get(draft.mention[0]?.start ?? -1) ?? null)
        : before && carriesOn(draft, before)
          ? (speakers.get(before) ?? null)
          : null;
      speakers.set(draft, speaker);
      if (speaker && !draft.mention) note(speaker, "speaker");
      before = draft;
    }
  }
  return drafts.map((draft) => speakers.get(draft) ?? null);
}

/** A quotation with no attribution is the last speaker's where it follows in the same or the next paragraph. */
function carriesOn(draft: Draft, before: Draft): boolean {
  return !draft.cue && draft.statement.paragraph - before.statement.paragraph <= 1;
}

function listed(speakers: (Figure | null)[]): { sources: Source[]; ids: (string | null)[] } {
  const unique = uniqueIds();
  const sources = new Map<Figure, Source>();
  for (const speaker of speakers) {
    if (!speaker || sources.has(speaker)) continue;
    const { person } = speaker;
    const name = person?.name ?? speaker.name;
    sources.set(speaker, {
      id: unique(slugOf(name) || "source"),
      name,
      kind: speaker.kind,
      description: person?.title ?? speaker.description ?? person?.apposition ?? null,
      mentions: speaker.mentions,
    });
  }
  return {
    sources: [...sources.values()],
    ids: speakers.map((speaker) => (speaker && sources.get(speaker)?.id) ?? null),
  };
}
