import { isTime } from "./embargo.ts";

const DOCUMENT = "(?:news|press|media) (?:release|statement|advisory|notice|alert|bulletin)s?";
const LABEL = `(?:(?:[\\p{L}&’'.]+ ){0,4}${DOCUMENT}|(?:(?:[\\p{L}]+[ –-]+){0,3}for )?immediate release|for release)`;
/** A label alone, or with a number, a time or the recipients. */
const WHOLE = new RegExp(
  `^[*•\\s]*${LABEL}(?<rest>\\s*(?:$|[:;.,|–—/*-].*|\\(.*\\)|(?:no\\.?|number|#|n°|pr|ref\\.?) ?[\\p{L}\\d/.-]{1,12}$|[\\d][\\d/.-]{0,12}$|on .*|for immediate release.*|immediately\\b.*|upon receipt\\b.*))`,
  "iu",
);
/** A press notice other than a release, as the source of a regular expression. */
export const NOTICE = "(?:NEWS|PRESS|MEDIA) (?:STATEMENT|ADVISORY|NOTICE|ALERT)";
/** A release's label and the headline on one line: "NEWS RELEASE: Ferry returns". */
const BEFORE_HEADLINE =
  /^(?<label>(?:(?:NEWS|PRESS|MEDIA) RELEASE|(?:News|Press|Media) (?:release|statement|Release|Statement)|FOR IMMEDIATE RELEASE|For immediate release)\s*[:|–—-]\s*)(?<headline>\p{L}.{11,}|["“‘].{11,})$/u;
const ISSUED =
  /^(?:release(?:d)?(?: date| time)?|date(?: of (?:release|issue))?|issued?(?: date)?|source|issued (?:by|on behalf of)|ref(?:erence)?|our ref|release (?:no|number)|photo(?:s)? available|attachments?)\.?\s*[:#]\s*\S.{0,90}$/iu;
const LOGO =
  /^(?:\[[^\]]{0,60}\b(?:logo|image|picture|photo|letterhead)\b[^\]]{0,40}\]|(?:[\p{L}&’'.-]+ ){1,6}(?:logo|letterhead)|logo)$/iu;

/** Tests whether a line above a headline labels a release, maybe with its number or time. */
export function isReleaseLine(text: string): boolean {
  if (text.length > 140) return false;
  const rest = WHOLE.exec(text)?.groups?.["rest"];
  if (rest === undefined) return ISSUED.test(text) || LOGO.test(text);
  const words = rest.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "");
  return (
    (words.split(/\s+/).length <= 3 && !/\s\p{Ll}{3}/u.test(words)) ||
    /^(?:immediately|upon|for|on)\b/iu.test(words) ||
    isTime(words) ||
    WHOLE.test(words) ||
    /\d{4}\P{L}*$/u.test(words)
  );
}

/**
 * Length of a release label before the headline on its line, in UTF-16 code units; 0 without one.
 */
export function releaseLabelLength(text: string): number {
  if (isReleaseLine(text)) return 0;
  return BEFORE_HEADLINE.exec(text)?.groups?.["label"]?.length ?? 0;
}
