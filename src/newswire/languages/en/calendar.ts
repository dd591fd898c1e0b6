/**
 * English month names and their usual abbreviations (Associated Press, Reuters), with the number of
 * the month from 1.
 */
export const MONTHS: Record<string, number> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** English weekday names with their ISO number, Monday being 1. */
export const WEEKDAYS: Record<string, number> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Usual abbreviations of English weekdays, with their ISO number. */
export const SHORT_WEEKDAYS: Record<string, number> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Days of a month in words, as in "the third of May", with their number; longest first. */
export const ORDINALS: Record<string, number> = Object.fromEntries(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
    .split(" ")
    .map((word, number): [string, number] => [word, number + 1])
    .reverse(),
);

/** A month's name as the source of a regular expression, longest forms first. */
export const MONTH_PATTERN =
  "(?:January|February|March|April|June|July|August|September|October|November|December|Sept|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/**
 * Tests whether a word in lower case, with or without a full stop, names a month or a day of the
 * week.
 */
export function isCalendarName(lower: string): boolean {
  const name = lower.replace(/s?\.?$/, "");
  return name in MONTHS || lower in MONTHS || name in WEEKDAYS;
}
