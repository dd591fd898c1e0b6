import { type Candidate, holds, isDenied, type Report, Scales } from "./candidates.ts";
import { trait } from "./lexicon.ts";
import type { Phrase } from "./noun-phrases.ts";
import { reportsByRule } from "./reported-speech.ts";
import { isNamed } from "./source-names.ts";
import type { Statement } from "./statements.ts";
import { is, isSentence, isWord, type Word } from "./words.ts";

/**
 * Least sums of a cue: with quotation marks about, without, where else a sentence in marks would be nobody's, and of words
 * that are no cues by the lexicon and report nothing in marks. Of the last, on copy that the weights were not learned from,
 * four of ten reports below this are right.
 */
const least = { quoting: -16, plain: 0, needed: -256, unlisted: 60 };
const listed = trait.speech | trait.judgement;

/** Reported content of one statement, outermost reports only, in reading order. */
export function reportsIn({ words }: Statement): Report[] {
  const byRule = reportsByRule(words);
  const scales = new Scales(words, byRule);
  const stretches: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (words[at]?.stretch) stretches.push(at);
  const isLikely = ({ cue, sum, report }: Candidate) =>
    sum >= least.unlisted ||
    is(words[cue], listed) ||
    !isWord(words[cue]) ||
    words[cue]?.lower === "according" ||
    stretches.some((at) => holds(report, at));
  const candidates = scales.above(stretches.length ? least.quoting : least.plain).filter(isLikely);
  const reports: Report[] = [];
  for (const candidate of candidates)
    if (!candidates.some((other) => contains(other, candidate))) add(reports, candidate.report);
  for (const at of stretches) {
    if (!isSentence(words[at]) || reports.some((report) => holds(report, at))) continue;
    const before = reports.findLast((report) => quotes(words, report, at));
    const late = before ? null : scales.reporting(at, least.needed);
    if (before) insert(before.parts, { from: at, to: at + 1 });
    else if (late && !reports.some((report) => holds(report, late.cue))) add(reports, late.report);
  }
  const free = (at: number) => !reports.some((report) => holds(report, at));
  for (const report of byRule) {
    const { cue } = report.attribution;
    const read = reports.some(({ attribution }) => attribution?.cue.from === cue.from);
    const { source } = report.attribution;
    if (read || isDenied(words, report.attribution) || (source && !isNamed(words, source)))
      continue;
    if (stretches.some((at) => holds(report, at) && free(at))) add(reports, report);
  }
  for (const at of stretches.filter(free))
    reports.push({ parts: [{ from: at, to: at + 1 }], attribution: null });
  return reports.sort((one, other) => (one.parts[0]?.from ?? 0) - (other.parts[0]?.from ?? 0));
}

/** Whether one cue stands in what another reports, or both do and the other is more likely. */
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

/** Whether a report has a quotation that ends before word number `end`. */
function quotes(words: Word[], { parts }: Report, end: number): boolean {
  const inside = ({ from, to }: Phrase) =>
    to <= end && words.slice(from, to).some(({ stretch }) => stretch !== null);
  return parts.some(inside);
}
