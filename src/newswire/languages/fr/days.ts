import { tenseAround, tenseBefore } from "../clause-tense.ts";
import { type Beside, type DayGrammar, standsBeside } from "../day-grammar.ts";
import { FRENCH_MONTHS } from "./calendar.ts";
import { END, FRENCH_SIGNS, START } from "./tense.ts";

const WEEKDAYS = { lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 };
const names = Object.keys(WEEKDAYS);
/** Start of a sentence, where a capitalised weekday may be a day; elsewhere it is a name. */
const BEGINNING = "(?<=(?:^|[.?!…:«»“”–—-]\\s*))";
const capitalised = names.map((name) => name.replace(/^./, (first) => first.toUpperCase()));
const WEEKDAY = `${START}(?<weekday>${names.join("|")}|${BEGINNING}(?:${capitalised.join("|")}))${END}`;
/** Text between the days of one month: “27, 28 et 29 novembre”. */
const LISTED = "(?:\\s(?:et|ou|au|à)\\s|,\\s|[-–])";
/** Most numbers between a day and the name of its month. */
const MAX_LISTED = 6;
const IN_FIGURES = "(?<day>\\d{1,2})(?<sign>[/.])(?<month>\\d{1,2})\\k<sign>";
const MONTH =
  "(?<month>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|juil|sept|oct|nov|déc)\\.)(?!\\p{L})";
const DIGITS = "(?:19|20)\\d\\d(?!\\d)";
const YEAR = `(?<year>${DIGITS})`;
const NUMBER = "(?:1er|[12]\\d|3[01]|0?[1-9])(?!\\d)";
const DAY = `(?<![\\p{N}.,/]|(?<!\\d)[-–])(?<day>${NUMBER})`;
/** Words after a day that name another year than the nearest. */
const OTHER_YEAR = "(?!\\s(?:de\\sl[’']an|suivant|précédent))";
/** Words before a number that is a year, and words that may also precede another number. */
const [SINCE, OF] = [
  "[Ee]n|[Dd]epuis|[Dd]ès|jusqu[’']en|[Dd][’']ici|[Ff]in|[Dd]ébut|courant|années?|l[’']an|été|hiver|printemps|automne",
  "de|entre|avant|après|vers",
];
const COUNTED =
  "(?!\\s(?:ans|personnes|exemplaires|euros|dollars|habitants|hommes|femmes|voix)\\b)";
const ALONE = "(?=[.,;:)»”]|$|\\s(?:à|et|au|en|pour|par|sur|qui|que|a|ont|est|avec)\\s)";
const JOINT = "(?:\\s(?:et|à|ou)\\s|,\\s|[-–])";

const PART_OF_DAY = "(?:matin|midi|après-midi|soir|nuit)";
const whichWeek = (words: string): Beside[] => [
  {
    after: new RegExp(
      `^(?:\\s${PART_OF_DAY})?(?:\\s(?:et|ou|à)\\s(?:${names.join("|")}))?\\s${words}s?${END}`,
      "u",
    ),
  },
];
/** Days that a word beside them makes certain: “hier soir”, “demain à 10 heures”. */
const TIMED: Beside[] = [
  {
    after: new RegExp(
      `^\\s(?:${PART_OF_DAY}|même(?=[\\s,.])|à\\s(?:midi|\\d)|vers\\s\\d|en\\s(?:début|milieu|fin)\\s)`,
      "u",
    ),
  },
];
/** Figures of speech: “le monde d’aujourd’hui”, “hier comme demain”. */
const FIGURATIVE: Beside[] = [
  { before: /(?:d[’']|qu[’']|\b(?:de|comme|que|pour)\s)$/u },
  { after: /^\s(?:encore|comme|et)\s/u },
];

/**
 * Day names, months and tenses of French. “La veille” and “le lendemain” count from a day that the
 * copy need not name, and are ignored.
 */
export const frenchDays: DayGrammar = {
  likely: /\d|di|manche|hier|demain|aujourd/u,
  pattern: new RegExp(
    [
      `(?:${WEEKDAY},?\\s)?${DAY}\\s${MONTH}(?:\\s${YEAR}|${OTHER_YEAR})`,
      `${DAY}(?=(?:${LISTED}${NUMBER}){1,${MAX_LISTED}}\\s${MONTH})`,
      `(?:${WEEKDAY},?\\s)?(?<![\\p{N}./-])${IN_FIGURES}${YEAR}`,
      `${WEEKDAY}(?:\\s${DAY}(?=[.,;)»]|$|\\s(?:et|au|à|ou)\\s))?`,
      `${START}(?<relative>avant-hier|hier|[Hh]ier|[Aa]ujourd[’']hui|après-demain|[Dd]emain)${END}(?:,?\\s${WEEKDAY})?`,
      `${START}${MONTH}\\s${YEAR}`,
      `(?<year>${DIGITS})(?<=(?:${START}(?:${SINCE})\\s|\\b${DIGITS}${JOINT})\\d{4})(?![%,]?\\d)(?!-\\d)${COUNTED}`,
      `(?<year>${DIGITS})(?<=${START}(?:${OF})\\s\\d{4})${ALONE}`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.toLowerCase().replace(/\.$/, "").replace("’", "'"),
  weekdays: WEEKDAYS,
  months: FRENCH_MONTHS,
  ordinals: { "1er": 1 },
  relative: { "avant-hier": -2, hier: -1, "aujourd'hui": 0, demain: 1, "après-demain": 2 },
  last: whichWeek("dernier"),
  next: whichWeek("prochain"),
  weekAfterNext: whichWeek("en\\shuit"),
  joint: /^(?:\s(?:et|ou|au|à)\s(?:le\s|du\s)?|,\s(?:le\s)?|\s?[-–]\s?)$/u,
  never: [
    {
      before:
        /(?:^|[\s(«“’'])(?:les?|des|du|aux?|un|uns|chaque|tou[ts]|quelque|certain|premier|dernier|\d+e?r?|même|autre|[Cc]yber|[Bb]lack)\s$/iu,
    },
    {
      after:
        /^(?:-là|\s(?:matin|soir)?\s?(?:saint|gras|noir|rouge|suivant|précédent|d[’']après|en\squinze|de\sla\ssemaine|sur\sdeux|de\s(?:Pâques|Pentecôte)|des\s(?:Rameaux|[Cc]endres)))(?!\p{L})/u,
    },
  ],
  isMeant: (place, distance) => {
    if (standsBeside(FIGURATIVE, place)) return false;
    if (standsBeside(TIMED, place)) return true;
    if (distance < 0) return tenseAround(place, FRENCH_SIGNS) === "behind";
    const tense = tenseBefore(place, FRENCH_SIGNS);
    return distance === 0 ? tense !== null : tense === "ahead";
  },
  tenseAt: (place) => tenseAround(place, FRENCH_SIGNS),
};
