import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { z } from "zod";
import { cached } from "../newswire/cached.ts";

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Tests whether words are a calendar day, "2015-10-15". */
export const isDay = cached(
  (words: string): boolean => DAY.test(words) && isValid(parseISO(words)),
);

const END = "write the day and the time, such as 2026-12-01T18:00:00Z";

/** Mistakes in a day or a time, each with what to write instead. */
const FAULTS: [is: (words: string) => boolean, advice: (words: string) => string][] = [
  [
    (words) => DAY.test(words.slice(0, 10)) && !isDay(words.slice(0, 10)),
    (words) => `there is no day ${words.slice(0, 10)}: correct the date`,
  ],
  [
    (words) => TIME.test(`${words}Z`),
    (words) => `the time has no zone: add its offset from UTC, such as ${words}+02:00, or Z`,
  ],
  [
    (words) => !isDay(words) && !(TIME.test(words) && !Number.isNaN(Date.parse(words))),
    () => "write a date such as 2015-10-15, or a time such as 2015-10-15T14:30:00+02:00",
  ],
];

/** An ISO 8601 time with its offset from UTC, the end of a choice. */
export const endTime = z.string(END).superRefine((words, context) => {
  const message = FAULTS.find(([is]) => is(words))?.[1](words) ?? (isDay(words) ? END : undefined);
  if (message) context.addIssue({ code: "custom", message });
});

/** An ISO 8601 day, or a time with its offset from UTC. */
export const dayOrTime = z
  .string("write a date such as 2015-10-15")
  .superRefine((words, context) => {
    const message = FAULTS.find(([is]) => is(words))?.[1](words);
    if (message) context.addIssue({ code: "custom", message });
  });
