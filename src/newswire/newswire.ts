import type { Root } from "mdast";
import type { VFile } from "vfile";
import { type Article, isVerbatim, type Quotation, type Section, type Span } from "./article.ts";
import { type Block, blocksOf } from "./copy/blocks.ts";
import { openingMark } from "./copy/opening-mark.ts";
import { onOneLine, printedIn } from "./copy/printed.ts";
import { daysIn } from "./days/days.ts";
import { tellDoubts } from "./doubts.ts";
import { publicationDay } from "./iso-dates.ts";
import { embargoOf } from "./parts/embargo-time.ts";
import { type GivenParts, givenStructure } from "./parts/given-parts.ts";
import { partNotices } from "./parts/part-notices.ts";
import { printedArticle } from "./parts/printed-article.ts";
import { type Structure, structureOf } from "./parts/structure.ts";
import { sourcesOf } from "./people/sources.ts";
import { unsureIn } from "./people/sure.ts";
import { hashOf, uniqueIds } from "./slug.ts";
import { type MarkedDraft, markedSpeech } from "./speech/marked-speech.ts";
import { quotationDraftsIn } from "./speech/quotations.ts";
import { doubtfulIn } from "./story/doubtful.ts";
import type { Miss } from "./story/given-quotes.ts";
import { type LastWord, withLastWord } from "./story/last-word.ts";
import { publicArticle } from "./story/public-article.ts";
import { makeStory } from "./story/story-tree.ts";
import { type Statement, statementsIn } from "./tokens/statements.ts";

declare module "vfile" {
  interface DataMap {
    article: Article;
    /** The article without what is not certain enough to publish. */
    publicArticle: Article;
    /** Names of sources as the copy has them. */
    names: string[];
    /** The publisher's entries that match no quotation. */
    misses: Miss[];
    /** Words of the first paragraph, without its dateline. */
    lead: string;
  }
}

/** Options of the transformer, as those of `readCopy`. */
export interface NewswireOptions {
  published?: string | undefined;
  timeZone?: string | undefined;
  /**
   * BCP 47. In languages other than English, quotations are found by their marks, and days where
   * the language has a table.
   */
  language?: string | undefined;
  publisher?: LastWord | undefined;
  /** Parts of the copy that its format states; the parser then searches for none. */
  parts?: GivenParts | undefined;
}

/**
 * A unified transformer that reads a tree of copy: `file.data.article` is its Article, and the tree
 * becomes that of the story, with what is certain enough to publish.
 */
export function newswire(options: NewswireOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const copy = String(file);
    const published = options.published
      ? publicationDay(options.published, options.timeZone ?? "UTC")
      : null;
    partNotices(tree, copy);
    const blocks = blocksOf(tree, copy);
    const printed = printedIn(blocks, copy);
    const structure = options.parts
      ? givenStructure(blocks, options.parts, published)
      : structureOf(blocks, published);
    const paragraphs = sentencesOf(structure);
    const statements = statementsIn(paragraphs);
    const { drafts, sources, ids } = isEnglish(options.language)
      ? spokenIn(statements)
      : markedSpeech(paragraphs, options.language ?? "");
    const { days, unresolved } = daysIn(paragraphs, published, options.language);
    const unique = uniqueIds();
    const drafted = drafts.map((draft, number) =>
      quotationOf(draft, ids[number] ?? null, printed, unique),
    );
    const sections = sectionsOf(structure);
    const opening = new Set(sections.flatMap((section) => section.paragraphs[0]?.start ?? []));
    const reasons = unsureIn({
      quotations: drafted,
      certainties: drafts.map(({ certainty }) => certainty),
      sources,
      paragraphs,
      statements,
      opening,
    });
    const embargo = embargoOf(structure.embargo, {
      published: options.published ?? null,
      timeZone: options.timeZone ?? "UTC",
    });
    const quotations = drafted.map((quotation) => ({
      ...quotation,
      sure: quotation.kind !== "scare" && !reasons.has(quotation),
    }));
    const found = { ...structure, sections, quotations, sources, days, embargo };
    const read = printedArticle(found, printed);
    const publisher = options.publisher ?? {};
    const { article, settled, misses } = withLastWord(read, publisher, printed);
    const told = publicArticle(article, publisher);
    const names = read.sources.map(({ name }) => name);
    Object.assign(file.data, { article, publicArticle: told, names, misses });
    file.data.lead = onOneLine(leadOf(paragraphs[0], printed));
    const from = blocks[0]?.node.position?.start.offset ?? 0;
    tellDoubts(file, {
      article,
      structure,
      statements,
      unresolved,
      published,
      from,
      doubtful: doubtfulIn(article, settled, publisher),
      reasons: new Map([...reasons].map(([{ id }, reason]) => [id, reason])),
      printed,
    });
    makeStory(tree, structure, told, markedIn(drafts, read, told));
  };
}

const isEnglish = (language = "en") => /^en\b/iu.test(language);

/** Quotations of English copy, with their sources. */
function spokenIn(statements: Statement[]) {
  const drafts = quotationDraftsIn(statements);
  return { drafts, ...sourcesOf(drafts, statements) };
}

/** Paragraphs without what stands before their sentences: the dateline, a bullet, a time. */
function sentencesOf({ paragraphs, dateline }: Structure): Block[] {
  return paragraphs.map((block) => {
    const skip =
      dateline?.start === block.start ? dateline.end - block.start : openingMark(block.text);
    return skip ? { ...block, start: block.start + skip, text: block.text.slice(skip) } : block;
  });
}

/** Words of a first paragraph, in which footnotes leave no gap. */
function leadOf(first: Block | undefined, printed: (span: Span) => string): string {
  if (!first) return "";
  const isNoted = first.node.children.some(({ type }) => type === "footnote-part");
  return isNoted ? printed(first) : first.text;
}

/** Stretches in quotation marks of each published quotation, by the drafts that were read. */
function markedIn(drafts: MarkedDraft[], read: Article, told: Article): Map<Quotation, Span[]> {
  const marked = new Map(read.quotations.map(({ id }, number) => [id, drafts[number]?.marked]));
  return new Map(
    told.quotations.flatMap((quotation) =>
      isVerbatim(quotation.kind) ? [[quotation, marked.get(quotation.id) ?? []]] : [],
    ),
  );
}

function quotationOf(
  draft: MarkedDraft,
  source: string | null,
  printed: (span: Span) => string,
  unique: (id: string) => string,
): Omit<Quotation, "sure"> {
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
