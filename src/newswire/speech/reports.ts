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
 * Who decides what is reported speech, in this order:
 *
 * 1. Rules of grammar find reports: a cue verb, its subject, its clause or quotation. They are hints to the weights, not yet
 *    an answer.
 * 2. Learned weights give every word a sum as a cue, hints among what they weigh. A word whose sum is above the least one
 *    for its statement gets the source and the content that weigh most beside it. The least is lower where marks stand, and
 *    higher for words that are no cues by the lexicon and have no marks beside them.
 * 3. Rules take away what grammar excludes, whatever it weighs: what is denied ("never said"), a source that is nobody's
 *    ("it is understood"), content too thin to be speech ("said so"), titles of works, and a cue that passes on another's.
 * 4. Of two reports one inside the other, the outer stays; where each holds the other's cue, the likelier one does.
 * 5. A sentence in marks that no report holds goes with the report before it that has marks; where there is none, its cue may
 *    be far less likely than in 2. Rules answer last, for marks still free whose cue the weights have passed over.
 * 6. Marks that nobody claims are a report without attribution: the quotation stands, its source is left open.
 *
 * So weights win over rules in what they find, and rules over weights in what cannot be.
 */

/**
 * Least sums of a cue: with quotation marks about, without, where else a sentence in marks would be
 * nobody's, and of words that are no cues by the lexicon and report nothing in marks. Of the last,
 * on copy that the weights were not learned from, four of ten reports below this are right.
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
 * Tests whether one cue stands in what another reports, or both do and the other is more likely.
 */
function contains(outer: Candidate, inner: Candidate): boolean {
  return (
    holds(outer.report, inner.cue) && (outer.sum > inner.sum || !holds(inner.report, outer.cue))
  );
}

/** Adds what of a report no other one has. */
function add(reports: Report[], report: Report): void {
  const parts = report.parts.filter(({ from, to }) =>
    reports.every((other) => other.parts.every((part) => part.from >= to || part.to <= from)),
  );
  if (parts.length) reports.push({ ...report, parts });
}

/** Puts a part between those that come before it and after it. */
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
