import type { Phrase } from "../tokens/noun-phrases.ts";
import type { Word } from "../tokens/words.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import {
  afterParticle,
  contentAfter,
  contentBefore,
  contentStart,
  goesOn,
  isQuotation,
  lastQuotation,
  parenthetical,
  tailOnly,
} from "./report-content.ts";

/** Reported content of a statement, by word numbers, with what attributes it. */
export interface RuleReport {
  parts: Phrase[];
  attribution: Attribution;
}

/** What the rules of grammar find reported in one statement: outermost reports only, in order of their cues. */
export function reportsByRule(words: Word[]): RuleReport[] {
  const attributions = attributionsIn(words);
  const reports: RuleReport[] = [];
  const last = attributions.findLast(({ form }) => form !== "participle");
  const closing = last && closes(words, last) ? last : null;
  let free = 0;
  for (const [number, attribution] of attributions.entries()) {
    if (attribution.cue.from < free) continue;
    if (closing && swallows(words, attribution, closing, free)) continue;
    const later = attributions.slice(number + 1);
    const parts = partsOf(words, attribution, later, free);
    if (parts.length === 0) continue;
    reports.push({ parts, attribution });
    free = Math.max(free, attribution.to, ...parts.map(({ to }) => to));
  }
  return reports;
}

/** Whether an attribution ends its statement and so reports what stands before it: "…, officials said." */
function closes(words: Word[], attribution: Attribution): boolean {
  const joint = words[attribution.from - 1];
  const { form, strength, to } = attribution;
  return (
    form === "finite" &&
    strength === "speech" &&
    (joint?.text === "," || isQuotation(joint)) &&
    tailOnly(words, attribution) &&
    !words.slice(to).some(isQuotation)
  );
}

/** Whether an attribution is part of what a closing one reports. */
function swallows(words: Word[], inner: Attribution, closing: Attribution, free: number): boolean {
  if (inner.from >= closing.from || inner === closing || inner.form === "according") return false;
  const quoted = words.slice(free, inner.from).some(isQuotation);
  return !quoted && contentStart(words, inner) !== null;
}

/** The reported content of one attribution, none of it before word number `free`. */
function partsOf(
  words: Word[],
  attribution: Attribution,
  later: Attribution[],
  free: number,
): Phrase[] {
  const left = contentBefore(words, attribution, free);
  const right = contentAfter(words, attribution, later) ?? afterParticle(words, attribution, later);
  const quotedLeft = left !== null && isQuotation(words[left.to - 1]);
  if (attribution.strength === "judgement") {
    if (quotedLeft && endsInside(words[left.to - 1])) return [left];
    return right ? lastQuotation(words, right) : [];
  }
  if (quotedLeft && attribution.form !== "participle") {
    const more = right && goesOn(words, attribution, right);
    return more ? [left, more] : [left];
  }
  const rest = parenthetical(words, attribution, free);
  if (rest) return [left ?? { from: free, to: attribution.from - 1 }, rest];
  if (attribution.form === "according")
    return left && attribution.from > 3 ? [left] : right ? [right] : [];
  if (right && !tailOnly(words, attribution)) return [right];
  return left && attribution.form === "finite" ? [left] : [];
}

/** Whether a stretch has the stop or comma of its sentence inside its marks. */
function endsInside(word: Word | undefined): boolean {
  return /[.?!,…]["”'’»]*$/.test(word?.text ?? "");
}
