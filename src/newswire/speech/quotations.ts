import type { QuotationKind, Span } from "../article.ts";
import { trait } from "../tokens/lexicon.ts";
import { leadingPhrase, type Phrase } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { type Report, Scales } from "./candidates.ts";
import { reportsIn } from "./reports.ts";
import { viaOf } from "./via.ts";

/** A quotation before its source is known. */
export interface Draft {
  kind: QuotationKind;
  spans: [number, number][];
  quoted: [number, number][];
  /** The same with their marks. */
  marked: Span[];
  /** Words of its statement that name the source, or null. */
  mention: Word[] | null;
  cue: Span | null;
  via: Span | null;
  statement: Statement;
  /** Its last stretch goes on in the next paragraph. */
  open: boolean;
}

/** Floating quotations of fewer words than this are names or slogans. */
const fewestWords = 3;

/** Made once, as its buffers take longer to make than a short story does to read. */
const scales = new Scales();

/** The quotations of the statements of an article, in reading order. */
export function quotationsIn(statements: Statement[]): Draft[] {
  const drafts: Draft[] = [];
  let spoken: Draft | undefined;
  for (const [number, statement] of statements.entries()) {
    for (const report of reportsIn(statement, scales)) {
      const draft = draftOf(report, statement);
      if (spoken && carriesOn(report, statement, draft, spoken)) join(spoken, draft);
      else {
        const whose = report.attribution
          ? draft
          : floating(draft, statement, statements[number - 1], spoken);
        drafts.push(whose);
        if (whose.kind === "direct" || whose.kind === "mixed") spoken = whose;
      }
    }
  }
  return drafts.sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

const spanOf = (words: Word[], { from, to }: Phrase): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** Bullets and pictures that stand before what is said. */
const ornament = /^(?:[•·*\u200D]|\uFE0F|\p{Extended_Pictographic})+$/u;

function draftOf({ parts: found, attribution }: Report, statement: Statement): Draft {
  const { words } = statement;
  const parts = found.map(({ from, to }) => {
    let first = from;
    while (first < to - 1 && ornament.test(words[first]?.text ?? "")) first += 1;
    return { from: first, to };
  });
  const own = parts.flatMap(({ from, to }) => words.slice(from, to));
  const stretches = own.filter((word) => word.stretch !== null);
  const prose = own.some((word) => isWord(word) && word.lower !== "that");
  return {
    kind: stretches.length === 0 ? "indirect" : prose ? "mixed" : "direct",
    spans: parts.map((part) => {
      const { start, end } = spanOf(words, part);
      return [start, end];
    }),
    quoted: stretches.map(({ start, end, text, stretch }) => {
      const from = start + (/^(?:''|``|,,)/.test(text) ? 2 : 1);
      const mark = /(?:''|``)$/.test(text) ? 2 : 1;
      return [from, stretch?.closed ? Math.max(from, end - mark) : end];
    }),
    marked: stretches.map(({ start, end }) => ({ start, end })),
    mention: attribution?.source
      ? words.slice(attribution.source.from, attribution.source.to)
      : null,
    cue: attribution && spanOf(words, attribution.cue),
    via: attribution && viaOf(words, attribution),
    statement,
    open: stretches.at(-1)?.stretch?.closed === false,
  };
}

/** Whether a statement has nothing outside quotation marks. */
function bare({ words }: Statement): boolean {
  return words.every((word) => word.stretch !== null || !isWord(word));
}

/** Whether a draft is the rest of the last one: after "she said.", or in a paragraph opened anew. */
function carriesOn(
  { attribution }: Report,
  statement: Statement,
  draft: Draft,
  last: Draft,
): boolean {
  const reopened =
    last.open &&
    statement.words.some(
      ({ stretch, start }) => stretch?.continues && start === draft.spans[0]?.[0],
    );
  if (reopened) return !(attribution && last.cue);
  return (
    attribution === null && bare(statement) && statement.paragraph === last.statement.paragraph
  );
}

function join(last: Draft, draft: Draft): void {
  last.spans.push(...draft.spans);
  last.quoted.push(...draft.quoted);
  last.marked.push(...draft.marked);
  last.mention ??= draft.mention;
  last.cue ??= draft.cue;
  last.via ??= draft.via;
  last.open = draft.open;
  if (draft.cue) last.statement = draft.statement;
}

/** A quotation without a cue: the words of whom its paragraph is about, of the last speaker, or of nobody. */
function floating(
  draft: Draft,
  statement: Statement,
  before: Statement | undefined,
  last: Draft | undefined,
): Draft {
  const own = statement.words.find(({ start }) => start === draft.spans[0]?.[0]);
  const long = (own?.text.split(/\s+/).length ?? 0) >= fewestWords;
  if (!bare(statement) || !long) return { ...draft, kind: "scare" };
  if (last?.mention && last.statement.paragraph === statement.paragraph) {
    return { ...draft, mention: last.mention };
  }
  const told =
    before && before.paragraph === statement.paragraph && last?.statement !== before
      ? before
      : null;
  const subject = told && leadingPhrase(told.words);
  const mention = told && subject ? told.words.slice(subject.from, subject.to) : null;
  return {
    ...draft,
    mention: mention?.some((word) => is(word, trait.capital | trait.pronoun)) ? mention : null,
  };
}
