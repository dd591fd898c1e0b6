import { tenseAround, tenseBefore } from "../clause-tense.ts";
import { type Beside, type DayWords, standsBeside } from "../day-words.ts";
import { frenchMonths } from "./calendar.ts";
import { end, frenchSigns, start } from "./tense.ts";

const weekdays = { lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 };
const names = Object.keys(weekdays);
/** With a capital a weekday is a name, but where a sentence begins. */
const beginning = "(?<=(?:^|[.?!…:«»“”–—-]\\s*))";
const capitalised = names.map((name) => name.replace(/^./, (first) => first.toUpperCase()));
const weekday = `${start}(?<weekday>${names.join("|")}|${beginning}(?:${capitalised.join("|")}))${end}`;
const month =
  "(?<month>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|juil|sept|oct|nov|déc)\\.)(?!\\p{L})";
const digits = "(?:19|20)\\d\\d(?!\\d)";
const year = `(?<year>${digits})`;
const day = "(?<![\\p{N}.,/-])(?<day>1er|[12]\\d|3[01]|0?[1-9])(?!\\d)";
/** Another year than the nearest is meant. */
const otherYear = "(?!\\s(?:de\\sl[’']an|suivant|précédent))";
/** What stands before a year where it is a time and not a number, and before one that may be either. */
const [since, of] = [
  "[Ee]n|[Dd]epuis|[Dd]ès|jusqu[’']en|[Dd][’']ici|[Ff]in|[Dd]ébut|courant|années?|l[’']an|été|hiver|printemps|automne",
  "de|entre|avant|après|vers",
];
const counted =
  "(?!\\s(?:ans|personnes|exemplaires|euros|dollars|habitants|hommes|femmes|voix)\\b)";
const alone = "(?=[.,;:)»”]|$|\\s(?:à|et|au|en|pour|par|sur|qui|que|a|ont|est|avec)\\s)";
const joint = "(?:\\s(?:et|à|ou)\\s|,\\s|[-–])";

const partOfDay = "(?:matin|midi|après-midi|soir|nuit)";
const whichWeek = (words: string): Beside => ({
  after: new RegExp(
    `^(?:\\s${partOfDay})?(?:\\s(?:et|ou|à)\\s(?:${names.join("|")}))?\\s${words}s?${end}`,
    "u",
  ),
});
/** Days that a word beside them fixes: “hier soir”, “demain à 10 heures”. */
const timed: Beside = {
  after: new RegExp(
    `^\\s(?:${partOfDay}|même(?=[\\s,.])|à\\s(?:midi|\\d)|vers\\s\\d|en\\s(?:début|milieu|fin)\\s)`,
    "u",
  ),
};
/** These days and times to come: “le monde d’aujourd’hui”, “hier comme demain”. */
const figurative: Beside = {
  before: /(?:d[’']|qu[’']|\b(?:de|comme|que|pour)\s)$/u,
  after: /^\s(?:encore|comme|et)\s/u,
};

/** How French names days. “La veille” and “le lendemain” count from a day that the copy need not name, and are left. */
export const frenchDays: DayWords = {
  likely: /\d|di|manche|hier|demain|aujourd/u,
  pattern: new RegExp(
    [
      `(?:${weekday},?\\s)?${day}\\s${month}(?:\\s${year}|${otherYear})`,
      `${weekday}(?:\\s${day}(?=[.,;)»]|$|\\s(?:et|au|à|ou)\\s))?`,
      `${start}(?<relative>avant-hier|hier|[Hh]ier|[Aa]ujourd[’']hui|après-demain|[Dd]emain)${end}(?:,?\\s${weekday})?`,
      `${start}${month}\\s${year}`,
      `(?<year>${digits})(?<=(?:${start}(?:${since})\\s|\\b${digits}${joint})\\d{4})(?![%,]?\\d)(?!-\\d)${counted}`,
      `(?<year>${digits})(?<=${start}(?:${of})\\s\\d{4})${alone}`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.toLowerCase().replace(/\.$/, "").replace("’", "'"),
  weekdays,
  months: frenchMonths,
  ordinals: { "1er": 1 },
  relative: { "avant-hier": -2, hier: -1, "aujourd'hui": 0, demain: 1, "après-demain": 2 },
  last: whichWeek("dernier"),
  next: whichWeek("prochain"),
  weekAfterNext: whichWeek("en\\shuit"),
  joint: /^(?:\s(?:et|ou|au|à)\s(?:le\s|du\s)?|,\s(?:le\s)?|\s?[-–]\s?)$/u,
  never: {
    before:
      /(?:^|[\s(«“’'])(?:les?|des|du|aux?|un|uns|chaque|tou[ts]|quelque|certain|premier|dernier|\d+e?r?|même|autre|[Cc]yber|[Bb]lack)\s$/iu,
    after:
      /^(?:-là|\s(?:matin|soir)?\s?(?:saint|gras|noir|rouge|suivant|précédent|d[’']après|en\squinze|de\sla\ssemaine|sur\sdeux|de\s(?:Pâques|Pentecôte)|des\s(?:Rameaux|[Cc]endres)))(?!\p{L})/u,
  },
  isMeant: (place, distance) => {
    if (standsBeside(figurative, place)) return false;
    if (standsBeside(timed, place)) return true;
    if (distance < 0) return tenseAround(place, frenchSigns) === "behind";
    const tense = tenseBefore(place, frenchSigns);
    return distance === 0 ? tense !== null : tense === "ahead";
  },
  tenseAt: (place) => tenseAround(place, frenchSigns),
};
