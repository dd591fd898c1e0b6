import { isMatch } from "date-fns/isMatch";
import { z } from "zod";

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u;

/** Whether the words are a calendar day, "2015-10-15". */
export function isDay(words: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(words) && isMatch(words, "yyyy-MM-dd");
}

/** An ISO 8601 day, or a time with its offset from UTC. */
export const dayOrTime = z
  .string("write a date such as 2015-10-15")
  .refine(
    (words) =>
      isDay(words) ||
      (time.test(words) && isDay(words.slice(0, 10)) && !Number.isNaN(Date.parse(words))),
    "write a date such as 2015-10-15, or a time such as 2015-10-15T14:30:00+02:00",
  );
