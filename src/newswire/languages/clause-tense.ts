import type { Place, Tense } from "./day-words.ts";

/** How the verbs of a language look ahead or behind; all patterns but the last two are global. */
export interface Signs {
  /** What stands between clauses. */
  boundary: RegExp;
  ahead: RegExp;
  behind: RegExp;
  /** What looks to a time that nothing tells, and hides the verbs before it. */
  unsure: RegExp;
  /** All that stands in its clause before a day whose verb comes behind it. */
  opening: RegExp;
  /** What parts such a day from the rest of its clause. */
  afterOpening: RegExp;
}

/** A verb farther from a day than this says nothing of it: UTF-16 code units. */
const reach = 100;

interface Sign {
  tense: Tense | null;
  start: number;
  end: number;
}

/** The signs of a text; of two that begin or end in one place, the first counts. */
const signsIn = (text: string, { ahead, behind, unsure }: Signs): Sign[] =>
  ([ahead, unsure, behind] as const).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      tense: pattern === ahead ? "ahead" : pattern === behind ? "behind" : null,
      start: index,
      end: index + words.length,
    })),
  );

function clauseStart(text: string, { boundary }: Signs): number {
  const last = [...text.matchAll(boundary)].at(-1);
  return last ? last.index + last[0].length : 0;
}

const leadingTo = ({ text, at }: Place) => text.slice(Math.max(at - reach, 0), at);

/** A comma before a day that another follows: both set it apart within its clause, as in “أعلن الوزير، الأحد، أن”. */
const [commaBefore, commaAfter] = [/[,،]\s$/u, /^(?:\s\p{L}+)?[,،]/u];

/** The tense of the last verb of a text in its last clause; null where there is none that tells. */
function lastTense(left: string, signs: Signs): Tense | null {
  const from = clauseStart(left, signs);
  const near = signsIn(left, signs).filter(({ end }) => end > from);
  return near.toSorted((one, other) => other.end - one.end)[0]?.tense ?? null;
}

/** Whether the last verb before a day in its clause looks ahead or behind; null where there is none that tells. */
export function tenseBefore(place: Place, signs: Signs): Tense | null {
  const left = leadingTo(place);
  const isApart = commaBefore.test(left) && commaAfter.test(place.text.slice(place.end));
  return lastTense(isApart ? `${left.replace(commaBefore, "")} ` : left, signs);
}

/** The same; where a day opens its clause, of the first verb behind it. */
export function tenseAround(place: Place, signs: Signs): Tense | null {
  const before = tenseBefore(place, signs);
  const left = leadingTo(place);
  if (before || !signs.opening.test(left.slice(clauseStart(left, signs)))) return before;
  const right = place.text.slice(place.end, place.end + reach).replace(signs.afterOpening, "");
  const [boundary] = right.matchAll(signs.boundary);
  const clause = right.slice(0, boundary?.index);
  const first = signsIn(clause, signs).toSorted((one, other) => one.start - other.start)[0];
  return first?.tense ?? null;
}
