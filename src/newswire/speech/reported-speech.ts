import type { Phrase } from "../tokens/noun-phrases.ts";
import type { Token } from "../tokens/tokens.ts";
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

/** Reported content of a statement and its attribution, by word numbers. */
export interface RuleReport {
  parts: Phrase[];
  attribution: Attribution;
}

/**
 * Reports in one statement by the rules of grammar: outermost reports only, in order of their cues.
 */
export function reportsByRule(tokens: Token[]): RuleReport[] {
  const attributions = attributionsIn(tokens);
  const reports: RuleReport[] = [];
  const last = attributions.findLast(({ form }) => form !== "participle");
  const closing = last && closes(tokens, last) ? last : null;
  let free = 0;
  for (const [number, attribution] of attributions.entries()) {
    if (attribution.cue.from < free) continue;
    if (closing && swallows(tokens, attribution, closing, free)) continue;
    const following = attributions.slice(number + 1);
    const parts = partsOf(tokens, attribution, following, free);
    if (parts.length === 0) continue;
    reports.push({ parts, attribution });
    free = Math.max(free, attribution.to, ...parts.map(({ to }) => to));
  }
  return reports;
}

/**
 * Tests whether an attribution ends its statement and so reports the words before it: "…, officials
 * said."
 */
function closes(tokens: Token[], attribution: Attribution): boolean {
  const joint = tokens[attribution.from - 1];
  const { form, strength, to } = attribution;
  return (
    form === "finite" &&
    strength === "speech" &&
    (joint?.text === "," || isQuotation(joint)) &&
    tailOnly(tokens, attribution) &&
    !tokens.slice(to).some(isQuotation)
  );
}

/** Tests whether an attribution is part of the content of a closing one. */
function swallows(
  tokens: Token[],
  inner: Attribution,
  closing: Attribution,
  free: number,
): boolean {
  if (inner.from >= closing.from || inner === closing || inner.form === "according") return false;
  const quoted = tokens.slice(free, inner.from).some(isQuotation);
  return !quoted && contentStart(tokens, inner) !== null;
}

/** Reported content of one attribution, from word number `free` on. */
function partsOf(
  tokens: Token[],
  attribution: Attribution,
  following: Attribution[],
  free: number,
): Phrase[] {
  const left = contentBefore(tokens, attribution, free);
  const right =
    contentAfter(tokens, attribution, following) ?? afterParticle(tokens, attribution, following);
  const quotedLeft = left !== null && isQuotation(tokens[left.to - 1]);
  if (attribution.strength === "judgement") {
    if (quotedLeft && endsInside(tokens[left.to - 1])) return [left];
    return right ? lastQuotation(tokens, right) : [];
  }
  if (quotedLeft && attribution.form !== "participle") {
    const more = right && goesOn(tokens, attribution, right);
    return more ? [left, more] : [left];
  }
  const rest = parenthetical(tokens, attribution, free);
  if (rest) return [left ?? { from: free, to: attribution.from - 1 }, rest];
  if (attribution.form === "according")
    return left && attribution.from > 3 ? [left] : right ? [right] : [];
  if (right && !tailOnly(tokens, attribution)) return [right];
  return left && attribution.form === "finite" ? [left] : [];
}

/** Tests whether a stretch has the stop or comma of its sentence inside its marks. */
function endsInside(token: Token | undefined): boolean {
  return /[.?!,…]["”'’»]*$/.test(token?.text ?? "");
}
