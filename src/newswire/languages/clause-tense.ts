import type { DaySpan, Tense } from "./day-grammar.ts";

/** Patterns for verbs in the future or the past; all but the last two are global. */
export interface TensePatterns {
  /** Boundaries between clauses. */
  boundary: RegExp;
  ahead: RegExp;
  behind: RegExp;
  /** Words of an uncertain time, which hide the verbs before them. */
  unsure: RegExp;
  /** Text of a clause before a day whose verb follows it. */
  opening: RegExp;
  /** Words between such a day and the rest of its clause. */
  afterOpening: RegExp;
}

/** Farthest verb that tells the tense of a day, in UTF-16 code units. */
const MAX_VERB_DISTANCE = 100;

interface TenseMatch {
  tense: Tense | null;
  start: number;
  end: number;
}

/** Matches of the patterns in a text; of two that begin or end at one place, the first counts. */
const tenseMatchesIn = (text: string, { ahead, behind, unsure }: TensePatterns): TenseMatch[] =>
  ([ahead, unsure, behind] as const).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      tense: pattern === ahead ? "ahead" : pattern === behind ? "behind" : null,
      start: index,
      end: index + words.length,
    })),
  );

function clauseStart(text: string, { boundary }: TensePatterns): number {
  const last = [...text.matchAll(boundary)].at(-1);
  return last ? last.index + last[0].length : 0;
}

const leadingTo = ({ text, at }: DaySpan) => text.slice(Math.max(at - MAX_VERB_DISTANCE, 0), at);

/** Commas around a day that set it apart within its clause, as in “أعلن الوزير، الأحد، أن”. */
const [COMMA_BEFORE, COMMA_AFTER] = [/[,،]\s$/u, /^(?:\s\p{L}+)?[,،]/u];

/** Tense of the last verb in the last clause of a text; null where there is none that tells. */
function lastTense(left: string, signs: TensePatterns): Tense | null {
  const from = clauseStart(left, signs);
  const near = tenseMatchesIn(left, signs).filter(({ end }) => end > from);
  return near.toSorted((one, other) => other.end - one.end)[0]?.tense ?? null;
}

/** Tense of the last verb before a day in its clause; null where none tells. */
export function tenseBefore(place: DaySpan, signs: TensePatterns): Tense | null {
  const left = leadingTo(place);
  const isApart = COMMA_BEFORE.test(left) && COMMA_AFTER.test(place.text.slice(place.end));
  return lastTense(isApart ? `${left.replace(COMMA_BEFORE, "")} ` : left, signs);
}

/**
 * Tense of the last verb before a day in its clause or, where the day opens its clause, of the
 * first verb after it.
 */
export function tenseAround(place: DaySpan, signs: TensePatterns): Tense | null {
  const before = tenseBefore(place, signs);
  const left = leadingTo(place);
  if (before || !signs.opening.test(left.slice(clauseStart(left, signs)))) return before;
  const right = place.text
    .slice(place.end, place.end + MAX_VERB_DISTANCE)
    .replace(signs.afterOpening, "");
  const [boundary] = right.matchAll(signs.boundary);
  const clause = right.slice(0, boundary?.index);
  const first = tenseMatchesIn(clause, signs).toSorted((one, other) => one.start - other.start)[0];
  return first?.tense ?? null;
}
