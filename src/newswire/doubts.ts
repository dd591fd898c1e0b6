import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import type { VFile } from "vfile";
import type { Article, Quotation, Span } from "./article.ts";
import { pointsIn } from "./copy/points.ts";
import { untraced } from "./copy/untraced.ts";
import type { UnresolvedDay } from "./days/days.ts";
import { isListed } from "./parts/crosshead.ts";
import type { Structure } from "./parts/structure.ts";
import { doubtOf } from "./story/doubtful.ts";
import { settlingLines } from "./story/settling-line.ts";
import { type Statement, unreadIn } from "./tokens/statements.ts";
import { strayMarksIn } from "./tokens/stray-marks.ts";

/** Longest line that may be a heading, in UTF-16 code units. */
const MAX_LINE_LENGTH = 75;
/** Most days from filing a story to its publication. */
const MAX_DAYS_AHEAD = 7;
const NOBODY = "Nothing near this quotation names its source";
/** Most doubts that are reported of a text: one with more is not copy. */
const MAX_DOUBTS = 200;

/** Kinds of doubts. */
export type DoubtRule =
  | "quotation-name"
  | "quotation-source"
  | "quotation-mark"
  | "unread"
  | "encoding"
  | "day"
  | "dateline"
  | "headline"
  | "crosshead"
  | "table"
  | "empty";

/** A doubt of the parser: what it is unsure of, and the place in the copy. */
export interface Doubt extends Span {
  ruleId: DoubtRule;
  /** One plain sentence, without a full stop. */
  reason: string;
  /** Best guess of who is quoted. */
  guess?: string | undefined;
  /** Line of front matter that settles it. */
  line?: string | undefined;
}

/** Intermediate results of reading a file, to be checked for doubts. */
interface Doubted {
  article: Article;
  structure: Structure;
  statements: Statement[];
  /**
   * Days that need a date of publication, an unambiguous wording, or a weekday and a date that
   * agree.
   */
  unresolved: UnresolvedDay[];
  published: string | null;
  /** Offset where copy begins. */
  from: number;
  /** Quotations in marks whose source is uncertain and not given by the publisher. */
  doubtful: Quotation[];
  /** Reasons why quotations are uncertain, by their ids, as clauses that follow "as". */
  reasons: ReadonlyMap<string, string>;
  /** The words at a span. */
  printed: (span: Span) => string;
}

/**
 * Adds the parser's doubts to a file, as messages of source "newswire" in the order of the copy:
 * `actual` has the words, `expected` the best guess of who says them, and `note` the line of front
 * matter that settles the doubt.
 */
export function tellDoubts(file: VFile, doubted: Doubted): void {
  const copy = String(file);
  const point = pointsIn(copy);
  const doubts = [
    ...ofQuotations(doubted),
    ...ofMarks(doubted),
    ...ofDays(doubted),
    ...ofStructure(doubted),
  ].sort((one, other) => one.start - other.start);
  untraced(() => {
    for (const { start, end, ruleId, reason, guess, line } of doubts.slice(0, MAX_DOUBTS)) {
      const place = { start: point(start), end: point(end) };
      const message = file.message(reason, { place, ruleId, source: "newswire" });
      message.actual = copy.slice(start, end);
      if (guess) message.expected = [guess];
      message.note = line;
    }
  });
}

const doubt = ({ start, end }: Span, ruleId: DoubtRule, reason: string): Doubt => ({
  start,
  end,
  ruleId,
  reason,
});

function ofQuotations({
  article,
  statements,
  structure,
  doubtful,
  reasons,
  printed,
}: Doubted): Doubt[] {
  const names = new Map(article.sources.map(({ id, name }) => [id, name]));
  const settle = settlingLines(article, printed);
  return [
    ...doubtful.slice(0, MAX_DOUBTS).map((quotation): Doubt => {
      const [[start, end] = [0, 0]] = quotation.spans;
      const guess = names.get(quotation.source ?? "");
      const line = settle(quotation, guess ?? null);
      return guess === undefined
        ? { ...doubt({ start, end }, "quotation-source", NOBODY), line }
        : {
            ...doubt(
              { start, end },
              "quotation-name",
              doubtOf(guess, reasons.get(quotation.id) ?? ""),
            ),
            guess,
            line,
          };
    }),
    ...unreadIn(structure.paragraphs, statements).map((span) =>
      doubt(
        span,
        "unread",
        "The copy is too long: quotations and sources are not searched for beyond this point",
      ),
    ),
  ];
}

function ofMarks({ statements, structure }: Doubted): Doubt[] {
  const stretches = statements.flatMap(({ tokens }) =>
    tokens.flatMap(({ stretch, text }) => (stretch ? [{ ...stretch, text }] : [])),
  );
  const marked = statements.flatMap(({ tokens }) =>
    tokens.filter(({ stretch, text }) => stretch || /^["“].*["”]$/u.test(text)),
  );
  const open = stretches.filter(
    ({ closed }, number) => !closed && !stretches[number + 1]?.continues,
  );
  const turned = stretches.filter(
    ({ text, closed }) =>
      /^[”’](?!’)/.test(text) || (closed && /[“‘][“‘]?$/.test(text) && !/^[„‚]/.test(text)),
  );
  return [
    ...open.map((span) => doubt(span, "quotation-mark", "This quotation mark is never closed")),
    ...turned.map((span) =>
      doubt(span, "quotation-mark", "A quotation mark of this quotation faces the wrong way"),
    ),
    ...structure.paragraphs
      .flatMap(({ text, start }) => strayMarksIn(text, start, marked))
      .map((span) =>
        doubt(span, "quotation-mark", "This closing quotation mark has no opening one"),
      ),
  ];
}

function ofDays({ article: { dateline }, unresolved, published }: Doubted): Doubt[] {
  const days = unresolved.map((day) =>
    doubt(
      day,
      "day",
      day.contradicts
        ? "This weekday and this date do not agree"
        : published
          ? `Nothing says which day “${day.text}” is`
          : `“${day.text}” needs a date of publication to be a day`,
    ),
  );
  if (!dateline?.date || !published) return days;
  const old = differenceInCalendarDays(parseISO(published), parseISO(dateline.date));
  const wrong = old < 0 ? "is after" : old > MAX_DAYS_AHEAD ? "is more than a week before" : null;
  return wrong
    ? [
        ...days,
        doubt(dateline, "dateline", `The day of this dateline ${wrong} the day of publication`),
      ]
    : days;
}

function ofStructure({ article, structure, from }: Doubted): Doubt[] {
  const [first] = structure.paragraphs;
  const lines = structure.paragraphs.filter(
    (block) =>
      block.text.length <= MAX_LINE_LENGTH &&
      /[\p{L}\p{N}]$/u.test(block.text) &&
      !block.isListed &&
      !isListed(block.text),
  );
  const tables = structure.furniture.filter(({ kind }) => kind === "table");
  const isEmpty = !first && !article.headline && !article.kill && structure.crossheads.size === 0;
  return [
    ...(isEmpty
      ? [
          doubt(
            { start: from, end: from },
            "empty",
            "This copy has no headline and no paragraph: write the story, or delete the file",
          ),
        ]
      : []),
    ...(first && !article.headline
      ? [doubt({ start: first.start, end: first.start }, "headline", "This copy has no headline")]
      : []),
    ...lines.map((span) =>
      doubt(span, "crosshead", "This line may be a crosshead or not part of the story"),
    ),
    ...tables.map((span) => doubt(span, "table", "This line of a table is not shown in the story")),
  ];
}
