import type { Heading, Paragraph } from "mdast";
import { type Article, isVerbatim, type Quotation, type Source } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import { bareName } from "../people/name-key.ts";
import type { NewswireNode } from "./tree-nodes.ts";

/** Notes beside a paragraph with quotations. */
export interface SpeakerNotes {
  /** An aside with a note for each source that is named here; or null. */
  aside: NewswireNode | null;
  /** Source of the words beside a rule; null where there is no rule. */
  ruled: Source | null;
  /** True if the rule continues from the paragraph before. */
  continued: boolean;
}

/** Fewest words of a quotation with a note. */
const MIN_WORDS = 4;

/**
 * Speaker notes beside each paragraph with quotations. A source that speaks in several paragraphs
 * has one note, at the first of them that does not name it outside the marks, and one rule beside
 * all of them. Where each paragraph names its source, there is neither. The asides have no label,
 * as each labelled one would be a landmark.
 */
export function speakerNotesBeside(
  paragraphs: Block[],
  article: Article,
): Map<Paragraph | Heading, SpeakerNotes> {
  const notesByNode = new Map<Paragraph | Heading, SpeakerNotes>();
  const runs = runsOf(quotingParagraphs(paragraphs, article));
  for (const run of runs) run.told = toldAt(run, paragraphs, article);
  for (const [index, own] of Map.groupBy(
    runs.flatMap((run) => run.paragraphs.map((index) => ({ index, run }))),
    ({ index }) => index,
  )) {
    const block = paragraphs[index];
    if (!block) continue;
    const notes = own.filter(({ run }) => run.told === index).map(({ run }) => note(run));
    const ruled = own.find(({ run }) => run.told !== undefined)?.run;
    notesByNode.set(block.node, {
      aside: notes.length > 0 ? asideOf(notes) : null,
      ruled: ruled?.source ?? null,
      continued: ruled !== undefined && ruled.paragraphs[0] !== index,
    });
  }
  return notesByNode;
}

interface Attributed {
  quotation: Quotation;
  source: Source;
}

/** Consecutive paragraphs in which one source speaks. */
interface Run extends Attributed {
  /** Numbers of the paragraphs, in order. */
  paragraphs: number[];
  /** Number of the paragraph with the note; undefined where each names the source itself. */
  told?: number | undefined;
}

/** Verbatim quotations with a known source, by the number of each paragraph that contains them. */
function quotingParagraphs(paragraphs: Block[], article: Article): [number, Attributed[]][] {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const quoting = new Map<number, Attributed[]>();
  for (const quotation of article.quotations) {
    const source = sources.get(quotation.source ?? "");
    if (!source || !isVerbatim(quotation.kind)) continue;
    const spans = quotation.quoted.length ? quotation.quoted : quotation.spans;
    const numbers = spans.flatMap(([start, end]) => {
      const first = lastBefore(paragraphs, start);
      const length = lastBefore(paragraphs, end - 1) - first + 1;
      return Array.from({ length }, (_, more) => first + more);
    });
    if (isShort(quotation, spans, paragraphs)) continue;
    for (const index of new Set(numbers)) {
      quoting.set(index, [...(quoting.get(index) ?? []), { quotation, source }]);
    }
  }
  return [...quoting].sort(([a], [b]) => a - b);
}

/** Tests whether a quotation has too few words for a note; a turn of a transcript never has. */
function isShort(
  { kind }: Quotation,
  spans: readonly [number, number][],
  paragraphs: Block[],
): boolean {
  if (kind === "turn") return false;
  const said = spans.map(([start, end]) => {
    const block = paragraphs[lastBefore(paragraphs, start)];
    return block?.text.slice(start - block.start, end - block.start) ?? "";
  });
  return (said.join(" ").match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length < MIN_WORDS;
}

function runsOf(quoting: [number, Attributed[]][]): Run[] {
  const runs: Run[] = [];
  for (const [index, attributed] of quoting) {
    for (const { quotation, source } of attributed) {
      const last = runs.at(-1);
      const at = last?.paragraphs.at(-1) ?? Number.NEGATIVE_INFINITY;
      if (last?.source !== source || at < index - 1) {
        runs.push({ quotation, source, paragraphs: [index] });
      } else if (at < index) last.paragraphs.push(index);
    }
  }
  return runs;
}

/** First paragraph of a run that does not name its source outside quotations. */
function toldAt(
  { paragraphs: own, source }: Run,
  paragraphs: Block[],
  { quotations }: Article,
): number | undefined {
  return own.find((index) => {
    const { text, start } = paragraphs[index] ?? { text: "", start: 0 };
    const outside = quotations
      .flatMap(({ quoted, spans, kind }) => (kind === "turn" ? spans : quoted))
      .reduce((left, [from, to]) => blanked(left, from - start, to - start), text);
    return !isNamed(source, outside);
  });
}

function blanked(text: string, from: number, to: number): string {
  if (to <= 0 || from >= text.length) return text;
  const [first, last] = [Math.max(0, from), Math.min(text.length, to)];
  return text.slice(0, first) + " ".repeat(last - first) + text.slice(last);
}

/**
 * Tests whether words name a source: a person by the last name, any other source by the whole name.
 */
function isNamed({ name, kind }: Source, words: string): boolean {
  const bare = bareName(name);
  const sought = kind === "person" ? (bare.split(" ").at(-1) ?? bare) : bare;
  return bareName(words).toLowerCase().includes(sought.toLowerCase());
}

const asideOf = (notes: NewswireNode[]): NewswireNode => ({
  type: "voices",
  children: notes,
  data: { hName: "aside" },
});

function note({ source, quotation: { via } }: Run): NewswireNode {
  const unnamed = source.kind === "unnamed";
  const second = source.description ?? via?.text ?? (unnamed ? "unnamed" : null);
  const className = ["voice", ...(unnamed ? ["unnamed"] : [])];
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
