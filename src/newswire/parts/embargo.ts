import type { Span } from "../article.ts";
import { timeWordsIn } from "../languages/time-words.ts";
import { starts } from "./to-editors.ts";

/** A line of copy that says that it is under embargo. */
interface EmbargoNotice extends Span {
  /** The words that say until when. */
  until: string;
}

const DOCUMENT =
  "(?:story|stories|report|copy|articles?|items?|release|statement|material|information|contents?|news|text|speech|remarks|address|research|paper|study|document|interview|announcement|data|figures|following)";
const GIVEN = "(?:release|publication|broadcast|use|transmission|distribution|print|web|online)";
const USED = "(?:released|published|broadcast|used|printed|transmitted|distributed|posted)";

/** Notices that begin like nothing else, with a time or without. */
const PLAIN = [
  starts(
    `EMBARGOED(?=\\s*(?:$|[^\\p{L}\\s]|(?i:until|till?|not|before|copy|material|for (?:${GIVEN}|(?:the )?media|\\P{L}*\\d))(?!\\p{L})|(?i:to)(?!\\p{L})))`,
  ),
  starts("(?i:embargo(?:ed)?)\\P{L}*$"),
  starts("(?i:embargo|sperrfrist)[\\s:]*(?=\\d)"),
  starts("(?i:sperrfrist)(?:\\s*:|\\s+bis(?!\\p{L}))"),
  starts(`(?i:${GIVEN} embargo)\\s*:`),
  starts(`(?i:${DOCUMENT} under (?:(?:an?|strict) )*embargo)(?!\\p{L})`),
  starts(`(?i:hold for ${GIVEN})(?!\\p{L})`),
  starts(`HOLD (?:UNTIL|TILL?)(?!\\p{L})`),
  starts(
    `(?i:(?:embargo(?:ed)?\\P{L}+)?(?:not (?:for|to be)|do not) (?:${GIVEN}|${USED}|publish|release)[^.!?]{0,60}?) (?i:before|until|till?|prior to|ahead of)(?!\\p{L})`,
  ),
  starts(
    `(?i:(?:(?:this|these|the|all|its|attached|above|below)\\s)+(?:[^.!?]{0,60} )?${DOCUMENT} [^.!?]{0,20}?\\b(?:is|are|remains?|comes) (?:\\p{L}+ly )?(?:embargoed|under (?:an? )?(?:\\p{L}+ )?embargo)(?: until| till?)?)(?!\\p{L})`,
  ),
  starts(`SOUS EMBARGO(?!\\p{L})`),
  starts(
    `(?i:(?:à )?ne pas (?:publier|diffuser|utiliser)|(?:publication|diffusion) interdite) (?i:avant|jusqu[’'](?:au?|à))(?!\\p{L})`,
  ),
];

/** Verbs of an embargo notice. An embargo of trade ends on a day as well, but at no time of day. */
const ENDING = "lifts|ends|expires|to";
/**
 * Words that a headline about an arms or trade embargo may also begin with; only a time may follow
 * them in a notice.
 */
const TIMED = [
  starts(
    `(?i:(?:sous )?embargo(?:ed)?(?! (?:${ENDING})(?!\\p{L}))|hold (?=until)|sperrfrist)(?!\\p{L})`,
  ),
  starts(
    `(?<!(?i:the) )(?i:embargo (?:${ENDING}))(?!\\p{L})(?=.*(?:\\d[:.h]?\\d\\d|\\d ?[ap]\\.?m|noon|midnight))`,
  ),
  starts("(?:محظور|حظر|يحظر|يُحظر|ممنوع|يمنع|يُمنع) النشر|لا ينشر|ليس للنشر"),
];
/**
 * Notices that may have words after their time: "Embargoed until 6am on Friday, when he speaks".
 */
const LONGER = starts(
  `(?i:embargoed (?:in [^.:,]{1,40} )?(?:until|till?|to|for ${GIVEN})|(?:no|must not be|may not be) (?:${GIVEN}|${USED}) (?:before|until))(?!\\p{L})`,
);

/** Notice at the end of a headline: "Council closes bridge (EMBARGOED UNTIL 6AM)". */
const TAIL =
  /(?<=\S\s*)[([–—|/*:,-]+\s*(?:STRICTLY |UNDER )?EMBARGO(?:ED)?(?:\s*[)\]*]*$|[\s:]+(?i:until|till?|to|for release)(?!\p{L}).*$)/u;

/**
 * Notice in capitals after a headline in lower case: "Council closes bridge EMBARGOED UNTIL 6AM".
 */
const LOUD_TAIL = /(?<=\p{Ll} )EMBARGOED (?:UNTIL|TILL)(?!\p{L}).*$/u;

/** Notice in lower case after a headline, with nothing but its time. */
const SMALL_TAIL =
  /(?<=\S\s*)[([–—|:,-]+\s*(?:strictly )?embargoed (?:until|till?)(?!\p{L})(?<time>.*)$/iu;

/** Longest part of a line that is searched, in UTF-16 code units. */
const LONGEST = 260;

/**
 * Embargo notice in a line of copy, or null. A notice at the start of the line takes all of it; one
 * after a headline begins there.
 */
export function embargoIn(line: string): EmbargoNotice | null {
  const head = line.slice(0, LONGEST);
  const behind = (match: RegExpExecArray) => head.slice(match[0].length);
  const match = firstOf(PLAIN, head) ?? firstOf(TIMED, head, (found) => isTime(behind(found)));
  const notice = match ?? firstOf([LONGER], head, (found) => hasTime(behind(found)));
  if (notice) return { start: 0, end: line.length, until: behind(notice) };
  const small = SMALL_TAIL.exec(head);
  const isNotice = small && isTime(small.groups?.["time"]?.replace(/[)\]*.]+$/u, "") ?? "");
  const loud = TAIL.exec(head) ?? LOUD_TAIL.exec(head);
  const tail = line.length > LONGEST ? null : (loud ?? (isNotice ? small : null));
  return tail && { start: tail.index, end: line.length, until: tail[0].replace(/[)\]*]+$/u, "") };
}

/** The first match of some forms that passes a test. */
function firstOf(
  forms: RegExp[],
  line: string,
  passes: (match: RegExpExecArray) => boolean = () => true,
): RegExpExecArray | null {
  for (const form of forms) {
    const match = form.exec(line);
    if (match && passes(match)) return match;
  }
  return null;
}

/** Tests whether words are only a time, as below a notice “EMBARGOED UNTIL:”. */
export function isTime(words: string): boolean {
  return hasTime(words) && timeWordsIn(words).rest === "";
}

/** Tests whether there is a day or a time of day among words. */
export function hasTime(words: string): boolean {
  const { date, weekday, ahead, clock } = timeWordsIn(words);
  return Boolean(clock || weekday || date || ahead !== null);
}
