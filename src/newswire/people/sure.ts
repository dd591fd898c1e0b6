import type { Quotation, Source, Span } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import { plainName } from "../tokens/first-names.ts";
import type { Statement } from "../tokens/statements.ts";
import { namesIn } from "./names.ts";
import { Rivals } from "./rivals.ts";
import { UNNAMED_PERSONS } from "./speakers.ts";

/** Quotations with their sources, and the paragraphs and statements that contain them. */
export interface Attributed {
  quotations: Omit<Quotation, "sure">[];
  sources: Source[];
  paragraphs: Block[];
  statements: Statement[];
  /** Paragraphs that begin under a crosshead, by their offsets. */
  opening: ReadonlySet<number>;
}

type Speech = Attributed["quotations"][number];

/** Pronouns that mean whoever was spoken of last, and those of them that mean a person. */
const PRONOUN = /^(?:he|she|his|her|it|they)$/iu;
const PERSONAL = /^(?:he|she|his|her)$/iu;

/**
 * Quotations whose source the public may be told: its mention stands in the quotation's own
 * paragraph with no other speaker between, or the paragraph is wholly in marks and goes on directly
 * from such a one that has a cue, with nobody else named between. Where two paragraphs in a row go
 * on so, two people may be talking, and neither is sure.
 */
export function sureIn(attributed: Attributed): Set<Speech> {
  const { paragraphs, quotations, opening, statements } = attributed;
  const rivals = new Rivals(statements, paragraphs);
  const numberOf = ({ spans }: Speech) => lastBefore(paragraphs, spans[0]?.[0] ?? 0);
  const speech = quotations.filter(({ kind }) => kind !== "scare");
  const byParagraph = Map.groupBy(speech, numberOf);
  const isBare = (number: number) => isWhollyIn(byParagraph.get(number) ?? [], paragraphs[number]);
  const beside = new Set(
    speech.filter((each) => each.source !== null && isMentionedBeside(each, attributed, rivals)),
  );
  const goesOn = (each: Speech): boolean => {
    const number = numberOf(each);
    const before = byParagraph.get(number - 1)?.at(-1);
    return (
      before !== undefined &&
      beside.has(before) &&
      before.cue !== null &&
      before.source === each.source &&
      each.attribution === null &&
      !opening.has(paragraphs[number]?.start ?? 0) &&
      isBare(number) &&
      !isBare(number + 1) &&
      !isAnyoneElseAfter(before, number - 1, attributed)
    );
  };
  return new Set(speech.filter((each) => beside.has(each) || goesOn(each)));
}

/**
 * Whether a quotation's mention stands in one of its paragraphs or its own sentence, and no other
 * speaker comes between.
 */
function isMentionedBeside(
  each: Speech,
  { paragraphs, statements, ...other }: Attributed,
  rivals: Rivals,
): boolean {
  const { attribution, spans, cue, source } = each;
  if (!attribution) return false;
  const { start, text } = attribution;
  const number = lastBefore(paragraphs, start);
  const statement = lastBefore(statements, start);
  const isBeside = spans.some(
    ([at]) => lastBefore(paragraphs, at) === number || lastBefore(statements, at) === statement,
  );
  if (!isBeside) return false;
  const from = paragraphs[number]?.start ?? 0;
  const whose = other.sources.find(({ id }) => id === source);
  if (whose && rivals.shareName(attribution, whose)) return false;
  const between = (low: number, high: number) =>
    other.quotations.filter(
      ({ attribution: at, kind }) => kind !== "scare" && at && low <= at.start && at.start < high,
    );
  if (PRONOUN.test(text)) {
    const person = PERSONAL.test(text);
    const kinds = new Map(other.sources.map(({ id, kind }) => [id, kind]));
    const nearest = between(from, start)
      .filter(({ source: id }) => (kinds.get(id ?? "") !== "organisation") === person)
      .toSorted((a, b) => (a.attribution?.start ?? 0) - (b.attribution?.start ?? 0))
      .at(-1);
    if (nearest && nearest.source !== source) return false;
    if (person && whose && rivals.mayBeMeantBy(attribution, whose)) return false;
  } else if (whose?.kind === "person" && / /u.test(text) && !isTold(text, whose)) return false;
  const at = spans[0]?.[0] ?? 0;
  return (
    cue !== null ||
    between(Math.min(start, at), Math.max(start, at)).every(({ source: id }) => id === source)
  );
}

/** Whether a mention has a word of a person’s name, or calls the person what the copy says that he or she is. */
function isTold(mention: string, { name, description }: Source): boolean {
  const words = mention.split(/[\s,()]+/u).map(plainName);
  const own = new Set(name.split(" ").map(plainName));
  const called = new Set(description?.split(/\s+/u).map(plainName));
  return words.some((word) => own.has(word)) || called.has(words.at(-1) ?? "");
}

/** Whether a paragraph holds nothing but quotations. */
function isWhollyIn(quotations: Speech[], paragraph: Block | undefined): boolean {
  if (!paragraph || quotations.length === 0) return false;
  const { text, start } = paragraph;
  const quoted = quotations.flatMap((quotation) => quotation.quoted);
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) =>
    quoted.some(([from, to]) => from <= start + index && start + index < to),
  );
}

/**
 * Whether the rest of a paragraph, after a quotation and its attribution, speaks of anybody but the
 * source.
 */
function isAnyoneElseAfter(
  { spans, attribution, cue, source }: Speech,
  number: number,
  { statements, sources }: Attributed,
): boolean {
  const end = Math.max(...spans.map(([, to]) => to), attribution?.end ?? 0, cue?.end ?? 0);
  const own = new Set(
    sources
      .find(({ id }) => id === source)
      ?.name.toLowerCase()
      .split(" "),
  );
  const rest = statements.filter((one) => one.paragraph === number && one.end > end);
  const isOther = (span: Span) => span.start >= end;
  return (
    namesIn(rest, new Set()).some(
      ({ kind, clauseRole, parts, ...span }) =>
        isOther(span) &&
        kind !== "place" &&
        (kind !== "organisation" || clauseRole === "subject") &&
        !parts.every((word) => own.has(word.toLowerCase())),
    ) ||
    rest.some(
      (one) => one.start >= end && one.tokens.some(({ lower }) => UNNAMED_PERSONS.has(lower)),
    )
  );
}
