import { BETWEEN, EARLIER, PERSONAL, UNCLEAR_NAME, uncertaintyOf } from "./mention-checks.ts";
import { type Attributed, type Speech, Surroundings } from "./surroundings.ts";

/** Least log-odds of a quotation without a mention whose source is that of the next paragraph. */
const LEAST_TO_GO_ON = 2.5;

/**
 * Quotations whose source is too uncertain to publish, each with the reason: a clause that follows
 * "as". A quotation is certain if its mention passes every check, or if its paragraph is wholly in
 * marks and directly continues a certain one with a cue, and no one else is named between. Where
 * two such paragraphs follow in a row, two people may be talking, and both are uncertain.
 */
export function unsureIn(attributed: Attributed): Map<Speech, string> {
  const { paragraphs, quotations, certainties, opening } = attributed;
  const copy = new Surroundings(attributed);
  const unsure = new Map<Speech, string>();
  for (const [number, quotation] of quotations.entries()) {
    const { attribution } = quotation;
    const source = copy.sourceOf(quotation);
    const certainty = certainties[number] ?? null;
    const reason =
      !source || !attribution
        ? copy.isFirst(quotation)
          ? EARLIER
          : BETWEEN
        : uncertaintyOf({ quotation, source, attribution, certainty, copy });
    if (reason) unsure.set(quotation, reason);
  }
  for (const each of quotations) {
    const before = PERSONAL.test(each.attribution?.text ?? "") && copy.speechBefore(each);
    const reason = before && before.source === each.source && unsure.get(before);
    if (reason && UNCLEAR_NAME.test(reason) && !unsure.has(each)) unsure.set(each, reason);
  }
  const logOdds = new Map(quotations.map((each, number) => [each, certainties[number]?.logOdds]));
  const goesOn = (each: Speech): boolean => {
    const number = copy.paragraphOf(each);
    const before = copy.lastOf(number - 1);
    return (
      before !== undefined &&
      !unsure.has(before) &&
      before.cue !== null &&
      (logOdds.get(before) ?? Infinity) >= LEAST_TO_GO_ON &&
      before.source === each.source &&
      each.attribution === null &&
      !opening.has(paragraphs[number]?.start ?? 0) &&
      copy.isBare(number) &&
      !copy.isBare(number + 1) &&
      !copy.isAnyoneElseAfter(before)
    );
  };
  for (const each of [...unsure.keys()].filter(goesOn)) unsure.delete(each);
  return unsure;
}
