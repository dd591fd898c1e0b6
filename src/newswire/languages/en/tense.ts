import type { Tense } from "../day-grammar.ts";
import { isAnnounced } from "./announcements.ts";
import { PAST_FORMS } from "./past-forms.ts";

const ADVERB = "(?:\\w+ly |not |also |now )?";
/** Verbs of arrangement, whose progressive means the future (Quirk et al., 4.44). */
const ARRANGED =
  "coming|going|leaving|arriving|meeting|hosting|holding|visiting|travell?ing|opening|reopening|closing|launching|starting|beginning|returning|speaking|appearing|planning|preparing";
/** Words that place what follows them after the day of publication. */
const AHEAD = new RegExp(
  `\\b(?:will(?! have \\p{L}+(?:ed|t|n)\\b)|shall|won[’']t|would(?! have)|(?:is|are) ${ADVERB}(?:due|set|scheduled|expected|slated|likely|planned|booked|to|${ARRANGED})|plans? to|(?<!\\b(?:was|were|been) )scheduled|(?<!\\b(?:was|were|been) )due|expects?|ahead of|upcoming|tomorrow|later this|(?:over|in|for|within) the next|begins|starts|reopens|opens|resumes|expires|takes place|kicks off|goes on sale)\\b`,
  "giu",
);
const PARTICIPLE =
  "(?<!\\b(?:a|an|the|his|her|its|their|be|being|is|are|\\w+ly) )(?!(?:\\w*ceed|need|feed|speed|indeed|hundred|seed|breed|weed)\\b)\\p{Ll}{2,}ed";
/** Words that place what follows them before the day of publication. */
const BEHIND = new RegExp(
  `\\b(?:${PAST_FORMS.replaceAll(" ", "|")}|has|have|since|says|(?<!\\b(?:is|are|be) )(?:saying|telling)|${PARTICIPLE})\\b`,
  "giu",
);
/**
 * Verbs that leave the tense open: possibility, present states and habits, plans, and the present
 * tense of programmes and captions (Quirk et al., 4.5 and 4.42).
 */
const OPEN = new RegExp(
  [
    "(?:can|could|may|might|should|must)(?: have)?|(?:will|would) have|is|are|am|does|do",
    `(?:was|were|been) ${ADVERB}(?:due|set|scheduled|expected|slated|likely|planned|supposed|meant|to)`,
    "planned|proposed|hopes?|wants?|needs?|aims?|intends?",
    "meets|plays|faces|hosts|returns|arrives|leaves|speaks|visits|holds|closes|ends|runs|continues|features|comes|goes|appears",
    "(?<!\\bdid(?: not|n[’']t) )(?:meet|resume|begin|reopen)",
    "(?<=\\p{L} )(?<!\\b(?:managed|failed|began|started|continued|proceeded|struggled|scrambled|rushed|seemed|appeared) )to (?!the|a|an|his|her|its|their|them|him|us|me|it|this|that|all|no)\\p{Ll}+",
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join("|"),
  "gu",
);
/** Prepositions directly before a day that is a deadline: "until Friday", "by early Monday". */
const TERM = /\b(?:until|till|by|for) (?:early |late |the end of |this )?$/iu;
/**
 * Possessive of a day: "by" before it names who acts, as in "approved by Tuesday night’s meeting".
 */
const OWNS = /^(?: (?:morning|afternoon|evening|night))?[’']s\b/u;
const ACTS = /\bby $/iu;
/**
 * Verbs of a state that lasted until a day, which may be over by publication: "they waited until
 * Friday".
 */
const ENDED =
  /^(?:By|Until|Till|For)\b|\b(?:had|stayed|remained|lasted|waited|kept|ran|lived|worked|not|was (?:due|set|scheduled|expected|slated|planned)|were (?:due|set|scheduled|expected|slated|planned))\b|n[’']t\b/u;
/** Events that copy mentions both before and after they happen. */
const EVENT =
  /^[’']s (?:\w+ ){0,2}?(?:ballots?|caucus(?:es)?|conference|concert|contests?|debate|elections?|fair|final|game|hearing|match|meeting|parade|polls?|primar(?:y|ies)|race|referendum|rematch|runoff|show|showdown|speech|summit|talks|trial|vote|votes)\b/u;
const PREPARING = /\b(?:before|ahead of|into|toward|towards) $/iu;
const HAPPENED_AT = /\b(?:after|following|since|in|at|during|from|won|lost) $/iu;
/** Cancelled events, whose day may be in the future. */
const CALLED_OFF =
  /\b(?:cancell?ed|called off|postponed|moved|rescheduled|scrapped|abandoned|delayed|axed)\b/u;
/** Past events after which something else happened: "after the fire on Monday". */
const AFTERMATH = /\b(?:after|following) (?:\p{L}[\p{L}’'-]* ){1,4}(?:on )?$/u;

/** Characters of prose around a day that are searched for verbs. */
const SEARCHED_LENGTH = { left: 300, right: 160 };
/**
 * Longest distance, in UTF-16 code units, of a participle that belongs to a future form before it:
 * "is expected", "will be long closed".
 */
const MAX_PARTICIPLE_DISTANCE = 12;
/** Words that begin another clause, of which a participle may be the verb. */
const CLAUSE = /[,;:—–]|\b(?:who|which|that|after|when|he|she|they|it|and|but)\b/u;

/** Ends of sentences and of quotations, except after "Mr.", "Gov." and "11 a.m. |Friday|". */
const ABBREVIATED = "(?<!\\b\\p{Lu}\\p{Ll}{0,3}\\.|\\b[ap]\\.m\\.(?=\\s(?:$|[\\p{Ll}\\d])))";
const SENTENCE_END = new RegExp(`[.?!;]${ABBREVIATED}["”’']?\\s`, "gu");
const CLOSING = new RegExp(`[.;]${ABBREVIATED}\\s|[,.?!]?”|[,.?!]"`, "u");
/** Forms without a tense, which take that of the verb before them. */
const TENSELESS = /^(?:to|meet|resume|begin|reopen)\b/iu;

interface Sign {
  tense: Tense | null;
  words: string;
  start: number;
  end: number;
}

/** Signs of tense in order; of those that overlap, the first of ahead, open and behind. */
function signsIn(text: string): Sign[] {
  const signs: Sign[] = [];
  const patterns = [
    ["ahead", AHEAD],
    [null, OPEN],
    ["behind", BEHIND],
  ] as const;
  for (const [tense, pattern] of patterns)
    for (const { index: start, 0: words } of text.matchAll(pattern)) {
      const end = start + words.length;
      if (signs.every((other) => other.end <= start || other.start >= end))
        signs.push({ tense, words, start, end });
    }
  return signs.toSorted((one, other) => one.start - other.start);
}

/** Tense that holds at the end of a text by its signs; undefined where it has none. */
function tenseLeftBy(text: string): Tense | null | undefined {
  let [tense, from]: [Tense | null | undefined, number] = [undefined, 0];
  for (const sign of signsIn(text)) {
    const between = text.slice(from, sign.start);
    if (tense === "ahead" && TENSELESS.test(sign.words)) continue;
    if (tense === "ahead" && sign.tense === "behind" && !CLAUSE.test(between)) {
      if (between.length <= MAX_PARTICIPLE_DISTANCE) continue;
      if (sign.words.endsWith("ed")) {
        tense = null;
        continue;
      }
    }
    [tense, from] = [sign.tense, sign.end];
  }
  return tense;
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** Words of a sentence before an offset in a paragraph. */
function leadingTo(text: string, at: number): string {
  const left = text.slice(Math.max(at - SEARCHED_LENGTH.left, 0), at);
  return left.slice(lastIndex(SENTENCE_END, left) + 1).trimStart();
}

const following = (text: string, end: number): string =>
  text.slice(end, end + SEARCHED_LENGTH.right).split(CLOSING)[0] ?? "";

/**
 * Tense of the verbs around a day, `at` to `end` of a paragraph: the nearest on the left in the
 * sentence counts, else the first on the right; null where they do not tell, and nothing is
 * announced.
 */
export function tenseAt(text: string, at: number, end: number): Tense | null {
  const [left, right] = [leadingTo(text, at), following(text, end)];
  const told = tenseOfVerbs(left, right);
  const isOver = [...signsIn(left), ...signsIn(right)].some(({ tense }) => tense === "behind");
  return told ?? (!isOver && isAnnounced(left, right) ? "ahead" : null);
}

function tenseOfVerbs(left: string, right: string): Tense | null {
  const acts = ACTS.test(left) && OWNS.test(right);
  if (TERM.test(left) && !acts) return ENDED.test(left) ? null : "ahead";
  const isEvent = EVENT.test(right);
  if (isEvent && PREPARING.test(left)) return "ahead";
  if (isEvent && CALLED_OFF.test(right)) return null;
  const [next] = signsIn(right).filter(({ words }) => !TENSELESS.test(words));
  if (next?.tense === "behind" && /^\s(?:\w+ly\s)?$/u.test(right.slice(0, next.start)))
    return "behind";
  const before = tenseLeftBy(left);
  const first = next?.tense ?? null;
  if (before === undefined)
    return first === "ahead" && !isEvent && /^[’']s\b/u.test(right) ? null : first;
  if (isEvent && before === "behind" && !HAPPENED_AT.test(left))
    return first === "behind" ? "behind" : null;
  return before === null && AFTERMATH.test(left) && !left.match(AHEAD) ? "behind" : before;
}

/**
 * Tests whether "today" or "tonight" is the day of publication and not a figure of speech:
 * something past or to come precedes it in its sentence, and it is not a possessive ("today’s
 * politics").
 */
export function isThisDay(text: string, at: number, end: number): boolean {
  if (/^[’']s\b/u.test(text.slice(end, end + 3))) return false;
  const left = leadingTo(text, at);
  const tensed = Math.max(lastIndex(AHEAD, left), lastIndex(BEHIND, left));
  return tensed >= 0 && lastIndex(/\b(?:is|are|am|do|does|can|should)\b|[“"]/giu, left) <= tensed;
}

/**
 * Verbs of arranging and saying, whose object may have a day in the future: "scheduled a vote on
 * December 13".
 */
const ARRANGING =
  /\b(?:announced|scheduled|rescheduled|set|planned|called|adjourned|postponed|delayed|deferred|pushed|booked|fixed|moved|agreed|ordered|invited|told|said|asked|urged|expected|proposed|promised|pledged|voted|decided|confirmed|approved|remanded|bailed|summoned|summonsed|listed|extended|registered|signed|entered|put|brought|prepared|based|billed|offered|needed|wanted|hoped|intended|vowed|warned|predicted|read|made|had|sold|bought|got|gave|won|earned)\b/iu;
const FINITE = `(?:${PAST_FORMS.replaceAll(" ", "|")}|(?!(?:\\p{Ll}*(?:need|feed|seed|ceed)|speed|breed|indeed|weed|hundred)\\b)\\p{Ll}{2,}ed)`;
const WHERE = "(?: (?:at|in|near|from|off|outside|after|by|into|with|of) [^,;:]{2,40}?)?";
/**
 * A past verb that happened on the day after it: "was found dead on", "died at home on", "arrested
 * the ferryman on".
 */
const HAPPENED = new RegExp(
  [
    `\\b(?:was|were|been) (?:\\w+ly )?\\p{L}{3,}(?:ed|en|t|d|ck|g|un)(?: \\p{Ll}+)?${WHERE}`,
    `(?<!\\b(?:a|an|the|his|her|its|their|\\w+ly) )\\b${FINITE}(?: (?:away|down|out|up))?${WHERE}`,
    `\\b${FINITE} (?:a|an|the|his|her|its|their|him|them|it)(?: [\\p{L}’'-]+){0,3}${WHERE}`,
  ]
    .map((words) => `${words}(?: on)?(?: the)? $`)
    .join("|"),
  "u",
);
const SCHEDULED =
  /\b(?:ballots?|caucus(?:es)?|conference|contests?|debate|deadline|elections?|final|game|hearing|match|meeting|polls?|primar(?:y|ies)|race|referendum|rematch|runoff|session|showdown|speech|summit|talks|trial|votes?|event|concert|show|opening|launch|release|date)\b(?: on)?(?: the)? $/iu;
/** Words that point to a time after the past verb before them. */
const LATER =
  /\b(?:to|for|until|till|by|before|ahead of|from|between) (?:the )?(?:\p{Ll}+ ){0,4}(?:on )?(?:the )?$/u;

/**
 * Tests whether a verb says that a day of a month has passed: the verb is directly before the day,
 * or follows a day that opens its sentence ("On December 13, police arrested").
 */
export function hasPassed(text: string, at: number, end: number): boolean {
  const left = leadingTo(text, at);
  const right = following(text, end);
  if (lastIndex(AHEAD, left) >= 0 || lastIndex(AHEAD, right) >= 0 || /\bwould\b/u.test(right))
    return false;
  if (/^\s*(?:(?:Early |Late )?[Oo]n (?:the )?)?$/u.test(left)) {
    const before = right.slice(0, right.search(BEHIND));
    return (
      right.search(BEHIND) >= 0 && !/\b(?:who|which|that|whether|if|has|have|says)\b/u.test(before)
    );
  }
  return (
    tenseLeftBy(left) === "behind" &&
    HAPPENED.test(left) &&
    !SCHEDULED.test(left) &&
    !LATER.test(left) &&
    !ARRANGING.test(left)
  );
}
