import type { Source } from "../article.ts";
import { slugOf, uniqueIds } from "../slug.ts";
import type { QuotationDraft } from "../speech/quotation-draft.ts";
import type { Statement } from "../tokens/statements.ts";
import { speakersOf } from "./coreference.ts";
import { descriptionOf } from "./descriptions.ts";
import type { Entity } from "./entity.ts";

/** Sources of an article, and for each quotation the id of its source or null. */
export function sourcesOf(
  drafts: QuotationDraft[],
  statements: Statement[],
): { sources: Source[]; ids: (string | null)[] } {
  const speakers = speakersOf(drafts, statements);
  for (const [number, draft] of drafts.entries()) {
    const speaker = speakers[number];
    const [first, last] = [draft.mention?.[0], draft.mention?.at(-1)];
    if (!speaker) continue;
    speaker.description ??= descriptionOf(draft);
    if (first && last) speaker.mentions.push([first.start, last.end]);
  }
  return listed(speakers);
}

function listed(speakers: (Entity | null)[]): { sources: Source[]; ids: (string | null)[] } {
  const unique = uniqueIds();
  const sources = new Map<Entity, Source>();
  for (const speaker of speakers) {
    if (!speaker || sources.has(speaker)) continue;
    const { person } = speaker;
    const peerage = / /u.test(person?.name ?? "") ? null : (person?.peerage ?? null);
    const peer = [peerage, person?.name, person?.seat].filter(Boolean).join(" ");
    const name = peerage ? peer : (person?.name ?? speaker.name);
    const title = person?.title === peerage ? null : (person?.title ?? null);
    sources.set(speaker, {
      id: unique(slugOf(name) || "source"),
      name,
      kind: speaker.kind,
      description: title ?? speaker.description ?? person?.apposition ?? null,
      mentions: speaker.mentions,
    });
  }
  return {
    sources: [...sources.values()],
    ids: speakers.map((speaker) => (speaker && sources.get(speaker)?.id) ?? null),
  };
}
