import type { Heading, Paragraph } from "mdast";
import { type Article, isVerbatim, type Quotation, type Source } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import type { NewswireNode } from "./tree-nodes.ts";

/** Notes beside a paragraph that quotes. */
export interface SpeakerNotes {
  /**
   * An aside with a note for each source that begins to speak here; null where the one before goes
   * on.
   */
  aside: NewswireNode | null;
  /** The source that speaks on from the paragraph before. */
  continued: Source | null;
}

/**
 * Notes of the speaker beside each paragraph that quotes. A note stands where a source begins, and
 * its paragraphs that follow without a break continue it. The asides have no label: a labelled one
 * would be a landmark each.
 */
export function speakerNotesBeside(
  paragraphs: Block[],
  article: Article,
): Map<Paragraph | Heading, SpeakerNotes> {
  const notesByNode = new Map<Paragraph | Heading, SpeakerNotes>();
  let speaking: Source | null = null;
  let before = -1;
  for (const [index, quotations] of quotingParagraphs(paragraphs, article)) {
    const block = paragraphs[index];
    if (!block) continue;
    if (before !== index - 1) speaking = null;
    const continued: Source | null = speaking === quotations[0]?.source ? speaking : null;
    const notes: NewswireNode[] = [];
    for (const { source, quotation } of quotations) {
      if (source !== speaking) notes.push(note(source, quotation, block.text));
      speaking = source;
    }
    notesByNode.set(block.node, { aside: notes.length ? asideOf(notes) : null, continued });
    before = index;
  }
  return notesByNode;
}

interface Attributed {
  quotation: Quotation;
  source: Source;
}

/**
 * The quotations of somebody’s own words whose source is known, by the number of the paragraph that they begin
 * in.
 */
function quotingParagraphs(paragraphs: Block[], article: Article): Map<number, Attributed[]> {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const quoting = new Map<number, Attributed[]>();
  for (const quotation of article.quotations) {
    const source = sources.get(quotation.source ?? "");
    const [words] = quotation.quoted.length ? quotation.quoted : quotation.spans;
    if (!source || !words || !isVerbatim(quotation.kind)) continue;
    const index = lastBefore(paragraphs, words[0]);
    quoting.set(index, [...(quoting.get(index) ?? []), { quotation, source }]);
  }
  return quoting;
}

const asideOf = (notes: NewswireNode[]): NewswireNode => ({
  type: "voices",
  children: notes,
  data: { hName: "aside" },
});

function note(source: Source, { via }: Quotation, paragraph: string): NewswireNode {
  const unnamed = source.kind === "unnamed";
  const second = source.description ?? via?.text ?? (unnamed ? "unnamed" : null);
  const given = paragraph.includes(source.name);
  const className = ["voice", ...(unnamed ? ["unnamed"] : []), ...(given ? ["given"] : [])];
  const name: NewswireNode = {
    type: "name",
    children: [{ type: "text", value: source.name }],
    data: { hName: "b" },
  };
  const description: NewswireNode[] = second
    ? [
        {
          type: "description",
          children: [{ type: "text", value: second }],
          data: { hName: "span" },
        },
      ]
    : [];
  const space = description.length ? [{ type: "text" as const, value: " " }] : [];
  return {
    type: "voice",
    children: [name, ...space, ...description],
    data: { hName: "p", hProperties: { className, dataSource: source.id } },
  };
}
