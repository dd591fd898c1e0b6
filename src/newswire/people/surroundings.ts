import type { Quotation, Source, Span, Text } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import type { Certainty } from "../speech/certainty.ts";
import { innerCaller } from "../speech/inner-caller.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { isCalled } from "./called.ts";
import { printed } from "./mentions.ts";
import { Rivals } from "./rivals.ts";
import { DOCUMENTS, SAYINGS, UNNAMED_PERSONS } from "./speakers.ts";

/** A quotation before its source is found certain or not. */
export type Speech = Omit<Quotation, "sure">;

/** Quotations with their sources, and the paragraphs and statements that contain them. */
export interface Attributed {
  quotations: Speech[];
  /** Certainty of each quotation; null where no weights have read it. */
  certainties: (Certainty | null)[];
  sources: Source[];
  paragraphs: Block[];
  statements: Statement[];
  /** Paragraphs that begin under a crosshead, by their offsets. */
  opening: ReadonlySet<number>;
}

/** Most speakers back from a quotation that are remembered. */
const MAX_SPEAKERS_BACK = 60;

/**
 * Surroundings of the quotations of an article: paragraphs, statements, speakers and rival names.
 */
export class Surroundings {
  readonly rivals: Rivals;
  readonly #paragraphs: Block[];
  readonly #statements: Statement[];
  readonly #sources: Map<string | null, Source>;
  readonly #byParagraph: Map<number, Speech[]>;
  /** Mentions of speakers, in order. */
  readonly #speakers: (Text & { source: Source | undefined })[];

  /** Spans of speech in order, each with its source. */
  readonly #spans: (Span & { source: string | null })[];

  constructor({ paragraphs, statements, sources, quotations }: Attributed) {
    this.rivals = new Rivals(statements, paragraphs);
    this.#paragraphs = paragraphs;
    this.#statements = statements;
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    const speech = quotations.filter(({ kind }) => kind !== "scare");
    this.#byParagraph = Map.groupBy(speech, (each) => this.paragraphOf(each));
    this.#spans = speech
      .flatMap(({ spans, source }) => spans.map(([start, end]) => ({ start, end, source })))
      .sort((one, other) => one.start - other.start);
    this.#speakers = speech
      .flatMap(({ attribution, source }) =>
        attribution ? [{ ...attribution, source: this.#sources.get(source ?? "") }] : [],
      )
      .sort((one, other) => one.start - other.start);
  }

  /** Number of the paragraph at an offset. */
  paragraphAt(offset: number): number {
    return lastBefore(this.#paragraphs, offset);
  }

  /** Number of the statement at an offset. */
  statementAt(offset: number): number {
    return lastBefore(this.#statements, offset);
  }

  /** Offset of the paragraph that contains an offset. */
  paragraphStart(offset: number): number {
    return this.#paragraphs[this.paragraphAt(offset)]?.start ?? 0;
  }

  paragraphOf({ spans }: Speech): number {
    return this.paragraphAt(spans[0]?.[0] ?? 0);
  }

  sourceOf({ source }: Speech): Source | undefined {
    return this.#sources.get(source);
  }

  /** Tests whether a quotation is the first of its paragraph. */
  isFirst(quotation: Speech): boolean {
    return this.#byParagraph.get(this.paragraphOf(quotation))?.[0] === quotation;
  }

  /** Last quotation of a paragraph. */
  lastOf(paragraph: number): Speech | undefined {
    return this.#byParagraph.get(paragraph)?.at(-1);
  }

  /** Quotation with a mention before that of another, in its paragraph or the one before. */
  speechBefore({ attribution }: Speech): Speech | undefined {
    const { start } = attribution ?? { start: 0 };
    const number = this.paragraphAt(start);
    return [number - 1, number]
      .flatMap((each) => this.#byParagraph.get(each) ?? [])
      .filter((each) => each.attribution && each.attribution.end <= start)
      .toSorted((one, other) => (one.attribution?.start ?? 0) - (other.attribution?.start ?? 0))
      .at(-1);
  }

  /** Last speaker that fits, of those mentioned between two offsets. */
  lastSpeakerBetween(
    from: number,
    to: number,
    fits: (source: Source | undefined) => boolean,
  ): Source | undefined {
    const last = lastBefore(this.#speakers, to - 1);
    const first = Math.max(lastBefore(this.#speakers, from - 1), last - MAX_SPEAKERS_BACK) + 1;
    return this.#speakers.slice(first, last + 1).findLast(({ source }) => fits(source))?.source;
  }

  /** Speech at an offset; undefined where nobody speaks. */
  speechAt(offset: number): { source: string | null } | undefined {
    const said = this.#spans[lastBefore(this.#spans, offset)];
    return said && offset < said.end ? said : undefined;
  }

  /**
   * Noun for a text, such as "letter", in a sentence between the last mention of a source and an
   * offset; or null.
   */
  textBetween({ mentions }: Source, to: number): string | null {
    const last = Math.max(...mentions.map(([start]) => (start < to ? start : -1)));
    const between = this.#statements.slice(this.statementAt(last) + 1, this.statementAt(to));
    const words = between.flatMap(({ tokens }) => tokens);
    return (
      words.find(
        ({ lower, sort }, at) =>
          sort !== SORTS.sentence &&
          (DOCUMENTS.has(lower) || SAYINGS.has(lower)) &&
          is(words[at - 1], TRAITS.determiner),
      )?.lower ?? null
    );
  }

  /**
   * Somebody else who calls something by words in marks inside a quotation: "ruled out what |Ida
   * Cole| called “…”"; or null.
   */
  callerIn({ kind, quoted, attribution }: Speech, source: Source): string | null {
    for (const [start] of kind === "mixed" ? quoted : []) {
      const tokens = this.#statements[this.statementAt(start)]?.tokens ?? [];
      const marks = tokens.findIndex((each) => each.stretch && each.end > start);
      const { from, to } = innerCaller(tokens, marks) ?? { from: 0, to: 0 };
      const [first, caller] = [tokens[from], printed(tokens.slice(from, to))];
      const isMention = first && attribution && first.start <= attribution.start;
      if (caller && !isMention && !isCalled(caller, source)) return caller;
    }
    return null;
  }

  /** Tests whether a paragraph has only quotations. */
  isBare(number: number): boolean {
    const [paragraph, speech] = [this.#paragraphs[number], this.#byParagraph.get(number)];
    if (!paragraph || !speech) return false;
    const quoted = speech.flatMap((each) => each.quoted).sort(([one], [other]) => one - other);
    let [outside, at] = ["", 0];
    for (const [from, to] of quoted) {
      outside += paragraph.text.slice(at, Math.max(at, from - paragraph.start));
      at = Math.max(at, to - paragraph.start);
    }
    return !/[\p{L}\p{N}]/u.test(outside + paragraph.text.slice(at));
  }

  /**
   * Tests whether the rest of the paragraph, after a quotation and its attribution, mentions
   * anybody but the source.
   */
  isAnyoneElseAfter(quotation: Speech): boolean {
    const { spans, attribution, cue, source } = quotation;
    const end = Math.max(...spans.map(([, to]) => to), attribution?.end ?? 0, cue?.end ?? 0);
    const to = this.#paragraphs[this.paragraphOf(quotation)]?.end ?? 0;
    const own = new Set(this.#sources.get(source)?.name.toLowerCase().split(" "));
    const statements = this.#statements.slice(
      lastBefore(this.#statements, end - 1) + 1,
      lastBefore(this.#statements, to - 1) + 1,
    );
    return (
      this.rivals
        .namesBetween(end, to)
        .some(
          ({ kind, clauseRole, parts }) =>
            kind !== "place" &&
            (kind !== "organisation" || clauseRole === "subject") &&
            !parts.every((word) => own.has(word.toLowerCase())),
        ) || statements.some(({ tokens }) => tokens.some(({ lower }) => UNNAMED_PERSONS.has(lower)))
    );
  }
}
