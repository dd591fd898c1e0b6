import type { Span } from "../article.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { leadingPhrase, type Phrase } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { type Report, ReportScorer } from "./candidates.ts";
import { certaintyOf } from "./certainty.ts";
import type { QuotationDraft } from "./quotation-draft.ts";
import { reportsIn } from "./reports.ts";
import { isNotice, spokenIn } from "./silent-copy.ts";
import { nameIn } from "./source-names.ts";
import { turnsIn } from "./turns.ts";
import { viaOf } from "./via.ts";

/** Fewest words of a quotation without attribution; shorter ones are names or slogans. */
const MIN_WORDS = 3;

/** Shared by all articles, as its buffers take longer to make than a short story takes to read. */
const scales = new ReportScorer();

/** The quotations of the statements of an article, in reading order. */
export function quotationDraftsIn(statements: Statement[]): QuotationDraft[] {
  const drafts: QuotationDraft[] = [];
  let spoken: QuotationDraft | undefined;
  const notice = isNotice(statements);
  const turns = turnsIn(statements);
  for (const [number, statement] of statements.entries()) {
    const turn = turns.get(statement);
    if (turn !== undefined) {
      if (turn) drafts.push(turn);
      spoken = undefined;
      continue;
    }
    const reports = reportsIn(statement, scales);
    for (const report of notice ? spokenIn(reports, statement.tokens) : reports) {
      const draft = draftOf(report, statement);
      const before = statements[number - 1];
      if (spoken && carriesOn(report, statement, draft, spoken, before)) join(spoken, draft);
      else {
        const whose = report.attribution ? draft : floating(draft, statement, before, spoken);
        drafts.push(whose);
        if (whose.kind === "direct" || whose.kind === "mixed") spoken = whose;
      }
    }
  }
  return drafts.sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

const spanOf = (tokens: Token[], { from, to }: Phrase): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Bullets and emoji before a quotation. */
const ORNAMENT = /^(?:[•·*\u200D]|\uFE0F|\p{Extended_Pictographic})+$/u;

function draftOf({ parts: found, attribution }: Report, statement: Statement): QuotationDraft {
  const { tokens } = statement;
  const parts = found.map(({ from, to }) => {
    let first = from;
    while (first < to - 1 && ORNAMENT.test(tokens[first]?.text ?? "")) first += 1;
    return { from: first, to };
  });
  const own = parts.flatMap(({ from, to }) => tokens.slice(from, to));
  const stretches = own.filter((token) => token.stretch !== null);
  const prose = own.some((token) => isWord(token) && token.lower !== "that");
  const kind = stretches.length === 0 ? "indirect" : prose ? "mixed" : "direct";
  return {
    kind,
    spans: parts.map((part) => {
      const { start, end } = spanOf(tokens, part);
      return [start, end];
    }),
    quoted: stretches.map(({ start, end, text, stretch }) => {
      const from = start + (/^(?:''|``|,,)/.test(text) ? 2 : 1);
      const mark = /(?:''|``)$/.test(text) ? 2 : 1;
      return [from, stretch?.closed ? Math.max(from, end - mark) : end];
    }),
    marked: stretches.map(({ start, end }) => ({ start, end })),
    mention: attribution?.source
      ? tokens.slice(attribution.source.from, attribution.source.to)
      : null,
    cue: attribution && spanOf(tokens, attribution.cue),
    via: attribution && viaOf(tokens, attribution),
    statement,
    certainty:
      attribution &&
      certaintyOf({
        evidence: attribution.evidence,
        kind,
        words: own.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0),
        parts: parts.length,
        sentence: tokens.length,
      }),
    open: stretches.at(-1)?.stretch?.closed === false,
    transcript: null,
  };
}

/** Tests whether a statement has no words outside quotation marks. */
function isAllQuoted({ tokens }: Statement): boolean {
  return tokens.every((token) => token.stretch !== null || !isWord(token));
}

/**
 * Tests whether a draft continues the last one: after "she said.", or in a paragraph that opens
 * with a mark again.
 */
function carriesOn(
  { attribution }: Report,
  statement: Statement,
  draft: QuotationDraft,
  last: QuotationDraft,
  before: Statement | undefined,
): boolean {
  const reopened =
    last.open &&
    statement.tokens.some(
      ({ stretch, start }) => stretch?.continues && start === draft.spans[0]?.[0],
    );
  if (reopened) return !(attribution && last.cue);
  return (
    attribution === null &&
    isAllQuoted(statement) &&
    statement.paragraph === last.statement.paragraph &&
    !(before && isAboutAnother(before, last))
  );
}

/**
 * Tests whether the subject of a statement between two quotations is not the source of the first.
 */
function isAboutAnother(between: Statement, last: QuotationDraft): boolean {
  if (between === last.statement || isAllQuoted(between)) return false;
  const subject = leadingPhrase(between.tokens);
  const words = subject ? between.tokens.slice(subject.from, subject.to) : [];
  return (
    !is(words[0], TRAITS.pronoun) &&
    !words.some(({ lower }) => last.mention?.some((own) => own.lower === lower && lower !== "the"))
  );
}

function join(last: QuotationDraft, draft: QuotationDraft): void {
  last.spans.push(...draft.spans);
  last.quoted.push(...draft.quoted);
  last.marked.push(...draft.marked);
  last.mention ??= draft.mention;
  last.cue ??= draft.cue;
  last.via ??= draft.via;
  last.open = draft.open;
  if (draft.cue) Object.assign(last, { statement: draft.statement, certainty: draft.certainty });
}

/** Verbs of somebody who reads out or performs another's words. */
const READS = /\b(?:reads?|reading|recit(?:es?|ed|ing)|play(?:s|ed|ing))\b/;
const wordsOf = ({ tokens }: Statement): string => tokens.map(({ lower }) => lower).join(" ");

/** Subject of a statement, by name where an aside has it: "The keeper, |Ana Prado|, rose." */
function subjectOf(tokens: Token[]): Phrase | null {
  const phrase = leadingPhrase(tokens);
  const aside = tokens.findIndex(({ text }, at) => at > (phrase?.to ?? 0) && text === ",");
  return phrase && tokens[phrase.to]?.text === "," && aside > 0
    ? nameIn(tokens, { from: phrase.from, to: aside })
    : phrase;
}

/**
 * A quotation without a cue, attributed to the subject of its paragraph, to the last speaker, or to
 * nobody.
 */
function floating(
  draft: QuotationDraft,
  statement: Statement,
  before: Statement | undefined,
  last: QuotationDraft | undefined,
): QuotationDraft {
  const own = statement.tokens.find(({ start }) => start === draft.spans[0]?.[0]);
  const long = (own?.text.split(/\s+/).length ?? 0) >= MIN_WORDS;
  if (!isAllQuoted(statement) || !long) return { ...draft, kind: "scare" };
  if (last?.mention && last.statement.paragraph === statement.paragraph) {
    return before && isAboutAnother(before, last) ? draft : { ...draft, mention: last.mention };
  }
  const reported =
    before && before.paragraph === statement.paragraph && last?.statement !== before
      ? before
      : null;
  const subject = reported && !READS.test(wordsOf(reported)) && subjectOf(reported.tokens);
  const mention = reported && subject ? reported.tokens.slice(subject.from, subject.to) : null;
  return {
    ...draft,
    mention: mention?.some((token) => is(token, TRAITS.capital | TRAITS.pronoun)) ? mention : null,
  };
}
