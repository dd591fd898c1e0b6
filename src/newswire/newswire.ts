import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Article, Quotation, Section, Span } from "./article.ts";
import { blocksOf } from "./blocks.ts";
import { daysIn } from "./days.ts";
import { tellDoubts } from "./doubts.ts";
import { publicationDay } from "./iso-dates.ts";
import { type Draft, quotationsIn } from "./quotations.ts";
import { hashOf, uniqueIds } from "./slug.ts";
import { sourcesOf } from "./sources.ts";
import { statementsIn } from "./statements.ts";
import { makeStory } from "./story-tree.ts";
import { type Structure, structureOf } from "./structure.ts";

declare module "vfile" {
  interface DataMap {
    article: Article;
    /** Words of the first paragraph, without its dateline. */
    lead: string;
  }
}

export interface NewswireOptions {
  published?: string | undefined;
  timeZone?: string | undefined;
}

/** A unified transformer that reads a tree of copy: `file.data.article` is its Article. */
export function newswire(options: NewswireOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const copy = String(file);
    const published = options.published
      ? publicationDay(options.published, options.timeZone ?? "UTC")
      : null;
    const structure = structureOf(blocksOf(tree, copy), published);
    const paragraphs = structure.paragraphs.map((block) => {
      const skip =
        structure.dateline?.start === block.start ? structure.dateline.end - block.start : 0;
      return skip ? { ...block, start: block.start + skip, text: block.text.slice(skip) } : block;
    });
    const statements = statementsIn(paragraphs);
    const drafts = quotationsIn(statements);
    const { sources, ids } = sourcesOf(drafts, statements);
    const { days, unresolved } = daysIn(paragraphs, published);
    const unique = uniqueIds();
    const quotations = drafts.map((draft, number) =>
      quotationOf(draft, ids[number] ?? null, copy, unique),
    );
    const article: Article = {
      headline: structure.headline,
      byline: structure.byline,
      dateline: structure.dateline,
      sections: sectionsOf(structure),
      quotations,
      sources,
      days,
      signoff: structure.signoff,
      furniture: structure.furniture,
    };
    file.data.article = article;
    file.data.lead = paragraphs[0]?.text.replace(/\s+/g, " ").trim() ?? "";
    tellDoubts(file, article, structure, statements, unresolved);
    makeStory(tree, structure, article, markedIn(drafts, quotations));
  };
}

/** The stretches in marks of each quotation that is speech. */
function markedIn(drafts: Draft[], quotations: Quotation[]): Map<Quotation, Span[]> {
  return new Map(
    quotations.flatMap((quotation, number) =>
      quotation.kind === "direct" || quotation.kind === "mixed"
        ? [[quotation, drafts[number]?.marked ?? []]]
        : [],
    ),
  );
}

function quotationOf(
  draft: Draft,
  source: string | null,
  copy: string,
  unique: (id: string) => string,
): Quotation {
  const words = (start: number, end: number) => ({ start, end, text: copy.slice(start, end) });
  const [first, last] = [draft.mention?.[0], draft.mention?.at(-1)];
  return {
    id: unique(`q-${hashOf(draft.spans.map(([start, end]) => copy.slice(start, end)).join(" "))}`),
    kind: draft.kind,
    spans: draft.spans,
    quoted: draft.quoted,
    attribution: first && last ? words(first.start, last.end) : null,
    cue: draft.cue && words(draft.cue.start, draft.cue.end),
    via: draft.via && words(draft.via.start, draft.via.end),
    source,
  };
}

function sectionsOf({ crossheads, paragraphs }: Structure): Section[] {
  const sections: Section[] = [];
  const heads = [...crossheads.values()];
  let next = 0;
  for (const { start, end } of paragraphs) {
    while (next < heads.length && (heads[next]?.start ?? 0) < start)
      sections.push({ crosshead: heads[next++] ?? null, paragraphs: [] });
    if (sections.length === 0) sections.push({ crosshead: null, paragraphs: [] });
    sections.at(-1)?.paragraphs.push({ start, end });
  }
  return sections;
}
