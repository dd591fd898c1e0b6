import type { Found, ReadDay } from "./joined-days.ts";

const MARKS = /["“”«»]/gu;

/**
 * Tells for each day of one paragraph whether it is inside quotation marks that the paragraph
 * opens.
 */
function spokenIn(found: Found[]): boolean[] {
  const marks = [...(found[0]?.place.text ?? "").matchAll(MARKS)];
  let [next, curly, angled, straight] = [0, false, false, false];
  return found.map(({ place: { at } }) => {
    for (; (marks[next]?.index ?? Infinity) < at; next += 1) {
      const mark = marks[next]?.[0] ?? "";
      if (mark === '"') straight = !straight;
      else if (/[“”]/u.test(mark)) curly = mark === "“";
      else angled = mark === "«";
    }
    return curly || angled || straight;
  });
}

/**
 * Tells which days count from a day before publication, on which somebody spoke: "tomorrow" or
 * "Friday" in a quotation, where a weekday is outside it ("|We meet Friday|," she said on Monday).
 */
export function spokenElsewhen(
  found: Found[],
  read: ReadDay[],
  published: string | null,
): boolean[] {
  const spoken = spokenIn(found);
  const isElsewhen = found.some((day, at) => {
    const date = read[at]?.date;
    return !!date && !!published && date < published && isUndated(day) && !spoken[at];
  });
  return found.map((day, at) => isElsewhen && spoken[at] === true && isUndated(day));
}

const isUndated = ({ groups: { day, month, year } }: Found) => !day && !month && !year;
