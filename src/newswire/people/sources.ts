import type { Source } from "../article.ts";
import { slugOf, uniqueIds } from "../slug.ts";
import type { QuotationDraft } from "../speech/quotations.ts";
import type { Statement } from "../tokens/statements.ts";
import { speakersOf } from "./coreference.ts";
import { descriptionOf } from "./descriptions.ts";
import type { Entity } from "./entity.ts";

/** Titles that stand for a first name: "Lord Prado". */
const PEERAGE = /^(?:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Earl|Countess)$/u;

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
    const title = person?.title ?? null;
    const rank = title?.split(" ").at(-1) ?? "";
    const isPeer = PEERAGE.test(rank) && !/ /u.test(person?.name ?? "");
    const name = isPeer ? `${rank} ${person?.name}` : (person?.name ?? speaker.name);
    sources.set(speaker, {
      id: unique(slugOf(name) || "source"),
      name,
      kind: speaker.kind,
      description: (isPeer ? null : title) ?? speaker.description ?? person?.apposition ?? null,
      mentions: speaker.mentions,
    });
  }
  return {
    sources: [...sources.values()],
    ids: speakers.map((speaker) => (speaker && sources.get(speaker)?.id) ?? null),
  };
}
