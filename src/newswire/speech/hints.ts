import type { RuleReport } from "./reported-speech.ts";

/** What the rules of grammar take each word for, as bits: bit n stands for report number n. */
export interface Hints {
  cues: Int32Array;
  sources: Int32Array;
  reported: Int32Array;
}

/** Reports beyond this many of a statement give no hints. */
const most = 31;

/** The hints that reports found by rule give. */
export function hintsOf(reports: RuleReport[], length: number): Hints {
  const hints: Hints = {
    cues: new Int32Array(length),
    sources: new Int32Array(length),
    reported: new Int32Array(length),
  };
  for (const [number, { parts, attribution }] of reports.slice(0, most).entries()) {
    const mark = (of: Int32Array, from: number, to: number) => {
      for (let at = from; at < to; at += 1) of[at] = (of[at] ?? 0) | (1 << number);
    };
    mark(hints.cues, attribution.cue.from, attribution.cue.from + 1);
    if (attribution.source) mark(hints.sources, attribution.source.from, attribution.source.to);
    for (const { from, to } of parts) mark(hints.reported, from, to);
  }
  return hints;
}

/** What the rules take a word for: a cue, reported, a source, or nothing. */
export function hintAt({ cues, sources, reported }: Hints, number: number): number {
  return cues[number] ? 1 : reported[number] ? 2 : sources[number] ? 3 : 0;
}

/** What the rules take a word for beside one cue: its source, reported by it or by another, or nothing. */
export function hintBeside(
  { cues, sources, reported }: Hints,
  cue: number,
  number: number,
): number {
  const own = cues[cue] ?? 0;
  const said = reported[number] ?? 0;
  const speaks = sources[number] ?? 0;
  if (own === 0) return said ? 5 : speaks ? 6 : 7;
  return speaks & own ? 1 : said & own ? 2 : said ? 3 : speaks ? 4 : 0;
}
