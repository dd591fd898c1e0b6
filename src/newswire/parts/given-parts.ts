import type { Root } from "mdast";
import type { Position } from "unist";
import type { Byline, Span, Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { treeOfParagraphs } from "../copy/parse-copy.ts";
import { type Table, tableNode } from "../copy/table.ts";
import { bylineOf } from "./byline.ts";
import { datelineOf } from "./dateline.ts";
import { noticesIn } from "./notices.ts";
import { type Structure, structureWith, withoutCorrections } from "./structure.ts";

/**
 * Parts of a story that its format states, as spans of its plain copy. None overlap, except the
 * dateline, which opens a paragraph.
 */
export interface GivenParts {
  headline: Span | null;
  byline: Span | null;
  dateline: (Span & { place: string | null }) | null;
  /** Key points above the story. */
  points: Span[];
  sections: { crosshead: Span | null; paragraphs: Span[] }[];
  /** Tables, which have no words in the copy, each with the offset that it follows. */
  tables: (Table & { at: number })[];
}

/** An mdast tree of the parts of a text. */
export function treeOfParts(text: string, parts: GivenParts): Root {
  const { headline, byline, points, sections, tables } = parts;
  const story = sections.flatMap(({ crosshead, paragraphs }) => [crosshead ?? [], paragraphs]);
  const words = [headline ?? [], byline ?? [], points, story].flat(3);
  const tree = treeOfParagraphs(
    text,
    words.sort((one, other) => one.start - other.start),
  );
  for (const { at, ...table } of tables.toReversed()) {
    const before = tree.children.findLastIndex(({ position }) => endOf(position) <= at);
    tree.children.splice(before + 1, 0, tableNode(table));
  }
  return tree;
}

/** End of a node. A table has no place in the copy and stays where it was inserted. */
const endOf = (position: Position | undefined) => position?.end.offset ?? Infinity;

/**
 * Structure of a story whose parts are known. Embargo and kill notices and corrections are found in
 * its words, as in any format.
 */
export function givenStructure(
  all: Block[],
  { headline, byline, dateline, points, sections }: GivenParts,
  published: string | null,
): Structure {
  const notices = noticesIn(all);
  const structure = structureWith(notices);
  const story = withoutCorrections(notices.story, structure, published);
  const byStart = new Map(story.map((block) => [block.start, block]));
  const take = (span: Span | null): Text[] => {
    const block = byStart.get(span?.start ?? -1);
    if (!block) return [];
    structure.rest.add(block);
    return [{ start: block.start, end: block.end, text: block.text }];
  };
  [structure.headline = null] = take(headline);
  [structure.byline = null] = take(byline).map(asByline);
  structure.points = points.flatMap(take);
  const opening = byStart.get(dateline?.start ?? -1);
  if (dateline && opening) {
    const { date = null, agency = null } = datelineOf(opening, published) ?? {};
    const text = opening.text.slice(0, dateline.end - dateline.start);
    structure.dateline = { ...dateline, text, date, agency };
  }
  for (const { crosshead, paragraphs } of sections) {
    const heading = byStart.get(crosshead?.start ?? -1);
    if (heading) {
      const { start, end, text } = heading;
      structure.crossheads.set(heading, { start, end, text });
    }
    structure.paragraphs.push(...paragraphs.flatMap(({ start }) => byStart.get(start) ?? []));
  }
  return structure;
}

/** Byline from a field, which may lack "By". */
function asByline(byline: Text): Byline {
  const read = bylineOf(byline.text, 0) ?? bylineOf(`By ${byline.text}`, 0);
  return { ...byline, authors: read?.authors ?? byline.text.split(/\s*,\s*/u).slice(0, 1) };
}
