import type { Heading, Paragraph } from "mdast";
import type { Article, Quotation, Source } from "./article.ts";
import type { Block } from "./blocks.ts";
import { lastBefore } from "./story-tree.ts";
import type { NewswireNode } from "./tree-nodes.ts";

/**
 * The notes that say who is speaking, to stand after the paragraphs that quote: one for each source, and none where the
 * note before it was of the same source. They have no label of their own: a labelled aside would be a landmark each.
 */
export function voiceNotes(
  paragraphs: Block[],
  article: Article,
): Map<Paragraph | Heading, NewswireNode[]> {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const notes = new Map<Paragraph | Heading, NewswireNode[]>();
  let last: Source | null = null;
  for (const quotation of article.quotations) {
    const source = sources.get(quotation.source ?? "");
    const paragraph = paragraphs[lastBefore(paragraphs, quotation.quoted[0]?.[0] ?? -1)];
    if (!source || !paragraph || source === last || !/direct|mixed/.test(quotation.kind)) continue;
    notes.set(paragraph.node, [
      ...(notes.get(paragraph.node) ?? []),
      note(source, quotation, paragraph.text),
    ]);
    last = source;
  }
  return notes;
}

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
    data: { hName: "aside", hProperties: { className, dataSource: source.id } },
  };
}
