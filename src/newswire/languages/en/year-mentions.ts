const YEAR = "(?:19|20)\\d\\d";

/** Words before a year where it is a time and not a number: "since 2008", "the primary of 2008". */
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

/**
 * A year named alone, as the source of a regular expression; every year of a list counts where one
 * of them does.
 */
export const YEAR_PATTERN =
  `(?:${YEAR}(?<=(?:\\b(?:${before}) ${PART}|\\b${YEAR}${JOINT})\\d{4})\\b(?![%,]?\\d)(?![-–/]\\d{1,2}\\b)(?!${COUNTED})` +
  `|\\b${YEAR}(?=[-–]${YEAR}\\b))`;
