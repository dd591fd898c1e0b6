import type { Dateline } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { isoDay, nearestDay } from "../iso-dates.ts";
import { MONTH_PATTERN, MONTHS } from "../languages/en/calendar.ts";
import { FRENCH_MONTHS } from "../languages/fr/calendar.ts";

/** No dateline that an agency files is longer: UTF-16 code units. */
const MAX_LENGTH = 160;

const DASH = "(?:[-–—―_]+)";
const FRENCH_DAY = `(?:1er|\\d{1,2}) (?:${Object.keys(FRENCH_MONTHS).join("|")})\\.?(?: \\d{4})?`;
/** As AFP's Arabic service writes it, the day first. */
const NUMBERED = "\\d{1,2}-\\d{1,2}-\\d{4}";
const DAY = `${MONTH_PATTERN}\\.? \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${MONTH_PATTERN}\\.?(?:,? \\d{4})?|${FRENCH_DAY}|${NUMBERED}`;
const AGENCY = "\\p{L}[\\p{L}\\d]*(?:[/ .&-]{1,2}[\\p{L}\\d]+){0,3}";

/** With an agency, or with a date. */
const SURE_DATELINES = [
  new RegExp(
    `^(?<place>\\p{L}.{1,90}?)(?:[,.]? (?<date>${DAY}))? ?\\((?<agency>${AGENCY})\\)\\.? ?${DASH}(?=\\s|\\p{L}|["“‘'])`,
    "iu",
  ),
  new RegExp(
    `^(?!(?:on|in|at|by|since|until) )(?<place>\\p{L}[^()/]{1,80}?), (?<date>${DAY})[.,]? ?(?:\\((?<agency>(?-i:\\p{Lu})${AGENCY})\\):?|/(?<wire>${AGENCY})/\\.?(?: ?${DASH})?)(?=\\s)`,
    "iu",
  ),
  new RegExp(`^(?<place>\\p{L}[^()]{1,80}?), (?<date>${DAY}) ?${DASH}(?=\\s)`, "iu"),
];
/** A bare place in capitals before a sentence: "DES MOINES, Iowa — The". */
const BARE_PLACE = new RegExp(
  `^(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?: (?:[\\p{Lu}.'’-]{2,}|[oO][fF])){0,4}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?) ${DASH}(?=\\s.{0,60}\\p{Ll}{3})`,
  "u",
);
/** Labels in capitals that stand where a place does. */
const LABELS =
  /^(?:EXCLUSIVE|CORRECTED|CORRECTION|UPDATED?|BREAKING|ANALYSIS|OPINION|WATCH|VIDEO|EDITORIAL|REVIEW|LIVE)\b/;

const PLACE_WORD =
  /^(?:["'(]?[\p{Lu}\p{Lo}].*|\d+|of|and|on|the|de|del|da|do|la|las|los|le|les|el|al|am|an|der|den|di|du|sur|upon|under|near|in)$/u;

function isPlace(words: string): boolean {
  const parts = words.split(/[\s/]+/);
  return (
    parts.length <= 9 &&
    parts.every((part) => PLACE_WORD.test(part)) &&
    !/[.?!] [\p{Lu}]\p{Ll}+ \p{Ll}/u.test(words)
  );
}

/** ISO date of a dateline's own words; `published` gives the year where it prints none. */
function dateOf(words: string, published: string | null): string | null {
  const [, first, second] = /^(\d{1,2})-(\d{1,2})-/.exec(words) ?? [];
  const name = /\p{L}{3,}/u.exec(words)?.[0].toLowerCase() ?? "";
  const month = second ? Number(second) : (MONTHS[name] ?? FRENCH_MONTHS[name]);
  const date = Number(first ?? /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0]);
  const year = /\d{4}/.exec(words)?.[0];
  if (!month || !date) return null;
  if (year) return isoDay(Number(year), month, date);
  return published && nearestDay(published, month, date);
}

/**
 * The dateline at the beginning of a paragraph, or null; a bare place is one near the top of a story alone.
 * Forms after the style books of AFP, AP, Reuters, dpa, EFE, PTI, TASS and UPI.
 *
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
  for (const form of isOpening ? [...SURE_DATELINES, BARE_PLACE] : SURE_DATELINES) {
    const { 0: words, groups } = form.exec(head) ?? {};
    if (!words || !groups?.["place"] || !isPlace(groups["place"]) || LABELS.test(words)) continue;
    return {
      start,
      end: start + words.length,
      text: words,
      place: groups["place"],
      date: groups["date"] ? dateOf(groups["date"], published) : null,
      agency: groups["agency"] ?? groups["wire"] ?? null,
    };
  }
  return null;
}
