import type { DayGrammar } from "../day-grammar.ts";

const YEAR = "(?:19|20)\\d\\d";

/** Words before a number that is a year: "since 2008", "the primary of 2008". */
const before = [
  "[Ii]n",
  "[Ss]ince",
  "[Uu]ntil",
  "[Tt]ill",
  "[Bb]y",
  "[Bb]efore",
  "[Aa]fter",
  "[Dd]uring",
  "[Ff]rom",
  "[Bb]etween",
  "[Tt]hrough",
  "[Ii]nto",
  "[Aa]round",
  "[Ww]ith",
  "[Ff]or",
  "of",
  "than",
  "years?",
].join("|");

const PART = "(?:early |late |mid-|spring |summer |autumn |fall |winter )?";
/**
 * Joints between the years of a pair, a list or a range: "1983 and 1986", "2010, 2011 and 2013",
 * "1981–1989".
 */
const JOINT = "(?:, and |, | and | or | to | through |[-–/])";
const COUNTED = "(?: (?:people|pounds|dollars|euros|percent|million|members|votes|seats|miles)\\b)";
/** Text after a house number: "in 1985 Mill Street". */
const STREET =
  "(?: (?:[NSEW]\\.? )?(?:\\p{Lu}[\\p{L}’'.-]* ){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Court|Place|Square|Highway|Parkway|Terrace|St|Ave|Rd|Blvd|Dr|Ln)\\b)";

/**
 * A year without month or day, as the source of a regular expression; one such year makes all years
 * of its list count.
 */
export const YEAR_PATTERN =
  `(?:${YEAR}(?<=(?:\\b(?:${before}) ${PART}|\\b${YEAR}${JOINT})\\d{4})\\b(?![%,]?\\d)(?![-–/]\\d{1,2}\\b)(?!${COUNTED})(?!${STREET})` +
  `|\\b${YEAR}(?=[-–]${YEAR}\\b))`;

const RELATIVE_YEARS: Record<string, number> = { last: -1, this: 0, next: 1 };

/** Year that words beside a day of a month give: "June 1 last year", "last June 1". */
export const yearBeside: NonNullable<DayGrammar["yearBeside"]> = ({ text, at, end }) => {
  const [, behind] = /^,? (?:of )?(last|this|next) year\b/u.exec(text.slice(end, end + 20)) ?? [];
  if (behind) return RELATIVE_YEARS[behind] ?? null;
  return /\blast $/iu.test(text.slice(Math.max(0, at - 6), at)) ? "last" : null;
};
