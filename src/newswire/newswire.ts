import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Article, Quotation, Section, Span, Text } from "./article.ts";
import { blocksOf } from "./blocks.ts";
import { daysIn } from "./days.ts";
import { tellDoubts } from "./doubts.ts";
import { embargoOf } from "./embargo-time.ts";
import { publicationDay } from "./iso-dates.ts";
import { type MarkedDraft, markedSpeech } from "./marked-speech.ts";
import { partNotices } from "./part-notices.ts";
import { printedIn } from "./printed.ts";
import { quotationsIn } from "./quotations.ts";
import { hashOf, uniqueIds } from "./slug.ts";
import { sourcesOf } from "./sources.ts";
import { type Statement, statementsIn } from "./statements.ts";
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
  /** BCP 47; in other languages than English quotations are known by their marks, and days in those that have a table. */
  language?: string | undefined;
}

/** A unified transformer that reads a tree of copy: `file.data.article` is its Article. */
export function newswire(options: NewswireOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const copy = String(file);
    const published = options.published
      ? publicationDay(options.published, options.timeZone ?? "UTC")
      : null;
    partNotices(tree, copy);
    const blocks = blocksOf(tree, copy);
    const printed = printedIn(blocks, copy);
    const asPrinted = <T extends Text>(text: T | null): T | null =>
      text && { ...text, text: printed(text) };
    const structure = structureOf(blocks, published);
    const paragraphs = structure.paragraphs.map((block) => {
      const skip =
        structure.dateline?.start === block.start ? structure.dateline.end - block.start : 0;
      return skip ? { ...block, start: block.start + skip, text: block.text.slice(skip) } : block;
    });
    const statements = statementsIn(paragraphs);
    const { drafts, sources, ids } = isEnglish(options.language)
      ? spokenIn(statements)
      : markedSpeech(paragraphs, options.language ?? "");
    const { days, unresolved } = daysIn(paragraphs, published, options.language);
    const unique = uniqueIds();
    const quotations = drafts.map((draft, number) =>
      quotationOf(draft, ids[number] ?? null, printed, unique),
    );
    const article: Article = {
      headline: asPrinted(structure.headline),
      byline: asPrinted(structure.byline),
      dateline: asPrinted(structure.dateline),
      sections: sectionsOf(structure).map((section) => ({
        ...section,
        crosshead: asPrinted(section.crosshead),
      })),
      quotations,
      sources: sources.map(({ name, description, ...source }) => ({
        ...source,
        name: onOneLine(name),
        description: description && onOneLine(description),
      })),
      days: days.map((day) => ({ ...day, text: printed(day) })),
      signoff: asPrinted(structure.signoff),
      furniture: structure.furniture.map((part) => ({ ...part, text: printed(part) })),
      embargo: embargoOf(structure.embargo, {
        published: options.published ?? null,
        timeZone: options.timeZone ?? "UTC",
      }),
      kill: asPrinted(structure.kill),
    };
    file.data.article = article;
    file.data.lead = paragraphs[0]?.text.replace(/\s+/g, " ").trim() ?? "";
    const from = blocks[0]?.node.position?.start.offset ?? 0;
    tellDoubts(file, { article, structure, statements, unresolved, published, from });
    makeStory(tree, structure, article, markedIn(drafts, quotations));
  };
}

const isEnglish = (language = "en") => /^en\b/iu.test(language);

/** The quotations of English copy, and whose they are. */
function spokenIn(statements: Statement[]) {
  const drafts = quotationsIn(statements);
  return { drafts, ...sourcesOf(drafts, statements) };
}

const onOneLine = (words: string) => words.replace(/\s+/g, " ");

/** The stretches in marks of each quotation that is speech. */
function markedIn(drafts: MarkedDraft[], quotations: Quotation[]): Map<Quotation, Span[]> {
  return new Map(
    quotations.flatMap((quotation, number) =>
      quotation.kind === "direct" || quotation.kind === "mixed"
        ? [[quotation, drafts[number]?.marked ?? []]]
        : [],
    ),
  );
}

function quotationOf(
  draft: MarkedDraft,
  source: string | null,
  printed: (span: Span) => string,
  unique: (id: string) => string,
): Quotation {
  const words = (start: number, end: number) => ({ start, end, text: printed({ start, end }) });
  const [first, last] = [draft.mention?.[0], draft.mention?.at(-1)];
  return {
    id: unique(`q-${hashOf(draft.spans.map((span) => words(...span).text).join(" "))}`),
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
  for (const crosshead of heads.slice(next)) sections.push({ crosshead, paragraphs: [] });
  return sections;
}
