import { type Candidate, holds, isDenied, type Report, Scales } from "./candidates.ts";
import type { Phrase } from "./noun-phrases.ts";
import { reportsByRule } from "./reported-speech.ts";
import type { Statement } from "./statements.ts";
import { isSentence, type Word } from "./words.ts";

/** Least sums of a cue: with quotation marks about, without, and where else a sentence in marks would be nobody's. */
const least = { quoting: -16, plain: 0, needed: -256 };

/** Reported content of one statement, outermost reports only, in reading order. */
export function reportsIn({ words }: Statement): Report[] {
  const byRule = reportsByRule(words);
  const scales = new Scales(words, byRule);
  const stretches: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (words[at]?.stretch) stretches.push(at);
  const candidates = scales.above(stretches.length ? least.quoting : least.plain);
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
    if (read || isDenied(words, report.attribution)) continue;
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
