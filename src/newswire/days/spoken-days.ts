import type { Found, ReadDay } from "./joined-days.ts";

/** Whether the place of a day is inside quotation marks that its paragraph opens. */
function isSpoken({ place: { text, at } }: Found): boolean {
  const before = text.slice(0, at);
  const straight = before.split('"').length - 1;
  return (
    before.lastIndexOf("“") > before.lastIndexOf("”") ||
    before.lastIndexOf("«") > before.lastIndexOf("»") ||
    straight % 2 === 1
  );
}

/**
 * Whether a day counts from a day on which somebody spoke before the day of publication: "tomorrow"
 * or "Friday" in a quotation where such a weekday stands outside it ("|We meet Friday|," she said on
 * Monday).
 */
export function isSpokenElsewhen(
  found: Found[],
  at: number,
  read: ReadDay[],
  published: string | null,
): boolean {
  const own = found[at];
  if (!own || !published || !isUndated(own) || !isSpoken(own)) return false;
  return found.some((other, number) => {
    const date = read[number]?.date;
    return !!date && date < published && isUndated(other) && !isSpoken(other);
  });
}

const isUndated = ({ groups: { day, month, year } }: Found) => !day && !month && !year;
