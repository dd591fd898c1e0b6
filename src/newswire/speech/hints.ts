import type { RuleReport } from "./reported-speech.ts";

/** Roles of tokens by the rules of grammar, as bits: bit n is for report number n. */
export interface Hints {
  cues: Int32Array;
  sources: Int32Array;
  reported: Int32Array;
}

/** Most reports of a statement that give hints. */
const MAX_REPORTS = 31;

/** Hints from reports that rules found. */
export function hintsOf(reports: RuleReport[], length: number): Hints {
  const hints: Hints = {
    cues: new Int32Array(length),
    sources: new Int32Array(length),
    reported: new Int32Array(length),
  };
  for (const [number, { parts, attribution }] of reports.slice(0, MAX_REPORTS).entries()) {
    const mark = (of: Int32Array, from: number, to: number) => {
      for (let at = from; at < to; at += 1) of[at] = (of[at] ?? 0) | (1 << number);
    };
    mark(hints.cues, attribution.cue.from, attribution.cue.from + 1);
    if (attribution.source) mark(hints.sources, attribution.source.from, attribution.source.to);
    for (const { from, to } of parts) mark(hints.reported, from, to);
  }
  return hints;
}

/** Role of a token by the rules: 1 cue, 2 reported, 3 source, 0 none. */
export function hintAt({ cues, sources, reported }: Hints, number: number): number {
  return cues[number] ? 1 : reported[number] ? 2 : sources[number] ? 3 : 0;
}

/**
 * Role of a token for one cue by the rules: its source, reported by it, reported by another cue, or
 * none.
 */
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
