import { TRAITS } from "../tokens/lexicon.ts";
import type { Phrase } from "../tokens/noun-phrases.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isSentence, isWord, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { type Candidate, holds, type Report, type ReportScorer } from "./candidates.ts";
import { isDenied } from "./denied.ts";
import { labelledQuotation } from "./labelled-quotation.ts";
import { meantSource } from "./meant-source.ts";
import { reportsByRule } from "./reported-speech.ts";
import { isNamed } from "./source-names.ts";
import { isNameGiven } from "./unspoken.ts";
import { makesWork } from "./works.ts";

/*
 * Steps that decide what is reported speech, in this order:
 *
 * 1. Rules of grammar find reports: a cue verb, its subject, its clause or quotation. They are hints for the weights, not
 *    yet a result.
 * 2. Learned weights give every word a sum as a cue, with the hints among their features. A word whose sum is above the
 *    least one for its statement gets the source and the content that weigh most beside it. The least sum is lower near
 *    quotation marks, and higher for words that are not in the lexicon of cues and have no marks beside them.
 * 3. Rules remove what grammar excludes, whatever its weight: denials ("never said"), impersonal sources ("it is
 *    understood"), content too short to be speech ("said so"), titles of works, and cues that only pass on another's words.
 * 4. Of two nested reports the outer one stays; where each contains the other's cue, the likelier one stays.
 * 5. A sentence in marks outside all reports joins the report before it that has marks; without one, its cue may be far less
 *    likely than in step 2. Last, rules decide about marks whose cue the weights have missed.
 * 6. Any other marks are a report without attribution: a quotation whose source is left open.
 *
 * So weights override rules in what they find, and rules override weights in what is impossible.
 */

/**
 * Least sums of a cue: near quotation marks; without marks; where a sentence in marks would
 * otherwise have no source; and for words that are not in the lexicon of cues and report nothing in
 * marks. Of the last, four of ten reports below this sum are right, on copy that the weights were
 * not learned from.
 */
const MIN_SUMS = { quoting: -16, plain: 0, needed: -256, unlisted: 60 };
const LISTED = TRAITS.speech | TRAITS.judgement;

/** Reported content of one statement, outermost reports only, in reading order. */
export function reportsIn({ tokens }: Statement, scorer: ReportScorer): Report[] {
  const labelled = labelledQuotation(tokens);
  if (labelled) return [labelled];
  const byRule = reportsByRule(tokens);
  scorer.take(tokens, byRule);
  const stretches: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (tokens[at]?.stretch) stretches.push(at);
  const isLikely = ({ cue, sum, report }: Candidate) =>
    sum >= MIN_SUMS.unlisted ||
    is(tokens[cue], LISTED) ||
    !isWord(tokens[cue]) ||
    tokens[cue]?.lower === "according" ||
    stretches.some((at) => holds(report, at));
  const candidates = scorer
    .candidatesAbove(stretches.length ? MIN_SUMS.quoting : MIN_SUMS.plain)
    .filter(isLikely);
  const reports: Report[] = [];
  for (const candidate of candidates)
    if (!candidates.some((other) => contains(other, candidate))) add(reports, candidate.report);
  for (const at of stretches) {
    if (!isSentence(tokens[at]) || reports.some((report) => holds(report, at))) continue;
    const before = reports.findLast((report) => quotes(tokens, report, at));
    const late = before ? null : scorer.candidateReporting(at, MIN_SUMS.needed);
    if (before) insert(before.parts, { from: at, to: at + 1 });
    else if (late && !reports.some((report) => holds(report, late.cue))) add(reports, late.report);
  }
  const free = (at: number) => !reports.some((report) => holds(report, at));
  for (const at of stretches.filter(free)) {
    const next = tokens[at + 1]?.sort === SORTS.comma ? at + 2 : at + 1;
    const behind = reports.find(({ attribution }) => attribution?.cue.from === next);
    if (behind?.parts.every(({ to }) => to <= at)) insert(behind.parts, { from: at, to: at + 1 });
  }
  for (const report of byRule) {
    const { cue } = report.attribution;
    const read = reports.some(({ attribution }) => attribution?.cue.from === cue.from);
    const { source } = report.attribution;
    if (read || isDenied(tokens, report.attribution) || (source && !isNamed(tokens, source)))
      continue;
    if (isNameGiven(tokens, report.parts) || makesWork(tokens, cue.from)) continue;
    if (!stretches.some((at) => holds(report, at) && free(at))) continue;
    const meant = source && meantSource(tokens, source, cue.from);
    const attribution = { ...report.attribution, source: meant, evidence: null };
    add(reports, { ...report, attribution });
  }
  for (const at of stretches.filter(free))
    reports.push({ parts: [{ from: at, to: at + 1 }], attribution: null });
  return reports.sort((one, other) => (one.parts[0]?.from ?? 0) - (other.parts[0]?.from ?? 0));
}

/**
 * Tests whether one cue is in the content of another, or each is in the other's and the other is
 * more likely.
 */
function contains(outer: Candidate, inner: Candidate): boolean {
  return (
    holds(outer.report, inner.cue) && (outer.sum > inner.sum || !holds(inner.report, outer.cue))
  );
}

/** Adds the parts of a report that no other report has. */
function add(reports: Report[], report: Report): void {
  const parts = report.parts.filter(({ from, to }) =>
    reports.every((other) => other.parts.every((part) => part.from >= to || part.to <= from)),
  );
  if (parts.length) reports.push({ ...report, parts });
}

/** Inserts a part between those before and after it. */
function insert(parts: Phrase[], part: Phrase): void {
  parts.push(part);
  parts.sort((one, other) => one.from - other.from);
}

/** Tests whether a report has a quotation that ends before word number `end`. */
function quotes(tokens: Token[], { parts }: Report, end: number): boolean {
  const inside = ({ from, to }: Phrase) =>
    to <= end && tokens.slice(from, to).some(({ stretch }) => stretch !== null);
  return parts.some(inside);
}
