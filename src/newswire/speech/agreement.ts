import type { Phrase } from "../tokens/noun-phrases.ts";
import type { RuleReport } from "./reported-speech.ts";

/** Tests whether two phrases have no word in common. */
export const isApart = (one: Phrase, other: Phrase): boolean =>
  one.to <= other.from || other.to <= one.from;

const lengthOf = (parts: Phrase[]): number =>
  parts.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * Share of words that a report has in common with the rules' report for the same cue and source; 0
 * without one.
 */
export function agreementOf(
  byRule: RuleReport[],
  parts: Phrase[],
  source: Phrase | null,
  cue: number,
): number {
  const rule = byRule.find(({ attribution: { cue: own } }) => own.from <= cue && cue < own.to);
  const known = rule?.attribution.source;
  if (!rule || !known || !source || isApart(known, source)) return 0;
  const shared = parts
    .flatMap((one) =>
      rule.parts.map(({ from, to }) => Math.min(to, one.to) - Math.max(from, one.from)),
    )
    .reduce((sum, length) => sum + Math.max(0, length), 0);
  return shared / (lengthOf(parts) + lengthOf(rule.parts) - shared);
}
