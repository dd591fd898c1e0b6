import type { Dateline } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { MONTH_PATTERN, WEEKDAYS } from "../languages/en/calendar.ts";
import { DAY, dateOf, FULL_DAY } from "./printed-day.ts";

/** Longest dateline, in UTF-16 code units. */
const MAX_LENGTH = 160;

const DASH = "(?:[-–—―_]+)";
const AGENCY = "\\p{L}[\\p{L}\\d]*(?:[/ .&-]{1,2}[\\p{L}\\d]+){0,3}";

/** Datelines with an agency or a date. */
const SURE_DATELINES = [
  new RegExp(`^(?<date>${DAY}) \\((?<agency>${AGENCY})\\)\\.? ?${DASH}(?=\\s)`, "iu"),
  new RegExp(
    `^(?<place>\\p{L}.{1,90}?)(?:[,.]? (?<date>${DAY}))? ?(?:${DASH} ?)?\\((?<agency>${AGENCY})\\)\\.? ?${DASH}(?=\\s|\\p{L}|["“‘'])`,
    "iu",
  ),
  new RegExp(
    `^(?!(?:on|in|at|by|since|until) )(?<place>\\p{L}[^/]{1,80}?), (?<date>${DAY})[.,]? ?(?:\\((?<agency>(?-i:\\p{Lu})${AGENCY})\\):?|-?/(?<wire>${AGENCY}(?: \\([A-Z]{2,6}\\))?)/\\.?(?: ?${DASH})?)(?=\\s)`,
    "iu",
  ),
  new RegExp(
    `^(?<place>\\p{L}[^()]{1,80}?), (?<date>${DAY})(?:,? (?<agency>(?-i:[A-Z]{2,6})))? ?${DASH}(?=\\s)`,
    "iu",
  ),
  new RegExp(
    `^(?<place>\\p{L}[^()/]{1,80}?) / (?<agency>${AGENCY}) / (?<date>${FULL_DAY}) /`,
    "iu",
  ),
];
/** Datelines of releases, which name no agency: a day with its year, or a place in brackets. */
const RELEASE_DATELINES = [
  new RegExp(`^(?<place>\\p{L}[^()]{1,60}?), (?<date>${FULL_DAY}):(?=\\s)`, "iu"),
  new RegExp(
    `^(?<place>\\p{L}[^()]{1,60}?) ?${DASH} ?(?<date>${FULL_DAY}) ?(?:${DASH}|:)(?=\\s)`,
    "iu",
  ),
  new RegExp(
    `^(?<place>\\p{L}[^()]{1,60}?),? \\((?<date>${FULL_DAY})\\) ?(?:${DASH}|:)(?=\\s)`,
    "iu",
  ),
  new RegExp(`^\\((?<place>\\p{Lu}[^(),]{1,40}, \\p{Lu}[^(),]{1,30})\\) ?${DASH}(?=\\s)`, "u"),
];
const CAPITALS =
  "\\p{Lu}[\\p{Lu}.'’-]+(?: (?:[\\p{Lu}.'’-]{2,}|[oO][fF])){0,4}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
/** A bare place in capitals before a sentence: "DES MOINES, Iowa — The". */
const BARE_PLACE = new RegExp(`^(?<place>${CAPITALS}) ${DASH}(?=\\s.{0,60}\\p{Ll}{3})`, "u");
/** A bare place before a colon or a vertical bar, as in Indian newspapers and on web pages. */
const MARKED_PLACE = new RegExp(
  `^(?<place>${CAPITALS})(?::| \\|)(?= (?!(?:I|We|You|My|Our|Your|Yes|No)\\b)\\p{Lu}.{0,60}\\p{Ll}{3})`,
  "u",
);
/** A crosshead or a deck may begin with its subject and a colon as well. */
const ENDS_SENTENCE = /[.?!…]["”’)]*$/u;
/**
 * Words in the position of a place that are none: days, genres, and subjects of news, after the
 * genres and the first level of the media topics of IPTC's NewsCodes.
 */
const NOT_PLACES = new RegExp(
  `^(?:(?:${Object.keys(WEEKDAYS).join("|")}|${MONTH_PATTERN}|today|yesterday|exclusive|correct(?:ed|ion)|clarification|updat(?:e|es|ed)|refile|breaking|latest|urgent|alert|advisory|warning|notice|note|analysis|opinion|comment(?:ary)?|column|background|editorial|letters?|review|preview|interview|profile|feature|obituary|factbox|timeline|explainer|q ?& ?a|question|answer|summary|wrap ?up|poll|quiz|recipe|live|watch|listen|see|read|video|audio|photos?|pictures?|gallery|caption|headlines?|briefs?|briefing|arts?|culture|entertainment|crime|courts?|law|justice|police|disaster|accident|economy|business|finance|markets?|money|education|schools?|environment|climate|health|society|labou?r|lifestyle|leisure|travel|traffic|food|fashion|motoring|property|politics|elections?|government|council|religion|science|technology|tech|sports?|football|soccer|cricket|rugby|tennis|golf|basketball|baseball|conflict|war|peace|weather|world|national|international|local|regional|community|news|result|results|fixtures|scores?|fact(?: check)?|what|when|where|who|why|how|to|from|subject|source|contact|about|in|and|of)(?:[\\s&/]+|$))+$`,
  "iu",
);

/**
 * Words in brackets that are no agency, "Depot (the old one) –"; an agency in lower case is
 * initials, as dpa.
 */
const WORDS_IN_BRACKETS = /^\p{Ll}+ |^\p{Ll}{5}/u;

const PLACE_WORD =
  /^(?:["'([]?[\p{Lu}\p{Lo}].*|[\d&]+|of|and|on|the|de|del|da|do|la|las|los|le|les|el|al|am|an|der|den|di|du|sur|upon|under|near|in)$/u;

function isPlace(words: string): boolean {
  const parts = words.split(/[\s/]+/);
  return (
    parts.length <= 9 &&
    parts.every((part) => PLACE_WORD.test(part)) &&
    !/[.?!] [\p{Lu}]\p{Ll}+ \p{Ll}/u.test(words)
  );
}

/**
 * The dateline at the beginning of a paragraph, or null. A bare place counts only near the top of a
 * story. Forms after the style books of AFP, AP, Reuters, dpa, EFE, PTI, TASS and UPI, and of the
 * services that distribute releases.
 * @example
 * datelineOf({ text: "PORTO, Portugal (AP) — Boats", start: 0 }, null)
 * // { text: "PORTO, Portugal (AP) —", place: "PORTO, Portugal", agency: "AP", date: null, start: 0, end: 22 }
 */
export function datelineOf(
  { text, start }: Pick<Block, "text" | "start">,
  published: string | null,
  isOpening = true,
): Dateline | null {
  const head = text.slice(0, MAX_LENGTH);
  const bare = isOpening ? [...RELEASE_DATELINES, BARE_PLACE] : [];
  return firstOf([...SURE_DATELINES, ...bare], { text: head, start }, published);
}

/**
 * Place at the start of the lead below a headline, before a colon or a vertical bar; null without
 * one.
 */
export function leadPlaceOf(block: Pick<Block, "text" | "start">): Dateline | null {
  return ENDS_SENTENCE.test(block.text) ? firstOf([MARKED_PLACE], block, null) : null;
}

function firstOf(
  forms: RegExp[],
  { text, start }: Pick<Block, "text" | "start">,
  published: string | null,
): Dateline | null {
  for (const form of forms) {
    const { 0: words, groups } = form.exec(text) ?? {};
    const { place, date } = groups ?? {};
    const agency = groups?.["agency"] ?? groups?.["wire"] ?? null;
    if (!words || (place && (!isPlace(place) || NOT_PLACES.test(place)))) continue;
    if (agency && WORDS_IN_BRACKETS.test(agency)) continue;
    return {
      start,
      end: start + words.length,
      text: words,
      place: place ?? null,
      date: date ? dateOf(date, published) : null,
      agency,
    };
  }
  return null;
}
