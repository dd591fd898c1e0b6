import { PAST_FORMS } from "./past-forms.ts";

/** Words that put what follows them ahead of the day of publication. */
const AHEAD =
  /\b(?:will|shall|won[’']t|would|(?:is|are|was|were) (?:due|set|scheduled|expected|slated|likely|to)|plan(?:s|ned)? to|scheduled|expects?|due|ahead of|(?:is|are) (?:\w+ly )?\w+ing|upcoming|tomorrow|later this|the next)\b/giu;
/** Words that put it behind. */
const BEHIND = new RegExp(
  `\\b(?:${PAST_FORMS.replaceAll(" ", "|")}|has|have|since|says|\\p{Ll}{2,}ed)\\b`,
  "giu",
);
/** Prepositions directly before a day that is a term: "until Friday", "by early Monday". */
const TERM = /\b(?:until|till|by) (?:early |late |the end of )?$/iu;
/** Events still ahead, where copy tells of preparing for them: "before Tuesday’s primary". */
const EVENT =
  /^[’']s (?:\w+ ){0,2}?(?:ballots?|caucus(?:es)?|conference|contests?|debate|elections?|final|game|hearing|match|meeting|polls?|primar(?:y|ies)|race|referendum|rematch|runoff|showdown|speech|summit|talks|trial|vote|votes)\b/u;
const PREPARING = /\b(?:for|before|ahead of|into|toward|towards) $/iu;

/** Characters of prose around a day that are searched for verbs. */
const SEARCHED_LENGTH = { left: 300, right: 160 };
/**
 * A past form so near behind a word that looks ahead is part of it: "is expected", "was scheduled".
 */
const MAX_PAST_FORM_DISTANCE = 12;

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** The words of the sentence that stand before an offset of a paragraph. */
function leadingTo(text: string, at: number): string {
  const left = text.slice(Math.max(at - SEARCHED_LENGTH.left, 0), at);
  return left.slice(lastIndex(/[.?!;]["”’']?\s/gu, left) + 1);
}

/**
 * Whether the verbs around a day, `at` to `end` of a paragraph, look ahead or behind: the nearest
 * on the left in the sentence counts, else the first on the right.
 */
export function tenseAt(text: string, at: number, end: number): "ahead" | "behind" {
  const left = leadingTo(text, at);
  if (TERM.test(left)) return "ahead";
  if (PREPARING.test(left) && EVENT.test(text.slice(end, end + SEARCHED_LENGTH.right)))
    return "ahead";
  const [future, past] = [lastIndex(AHEAD, left), lastIndex(BEHIND, left)];
  if (future >= 0 || past >= 0)
    return future >= 0 && past - future < MAX_PAST_FORM_DISTANCE ? "ahead" : "behind";
  const right = text.slice(end, end + SEARCHED_LENGTH.right).split(/[.;]\s/)[0] ?? "";
  const [next, done] = [right.search(AHEAD), right.search(BEHIND)];
  return next >= 0 && (done < 0 || next < done) ? "ahead" : "behind";
}

/**
 * Whether "today" is the day of publication and not these days: something past or to come is told
 * in its sentence before it, and it owns nothing ("today’s politics").
 */
export function isThisDay(text: string, at: number, end: number): boolean {
  if (/^[’']s\b/u.test(text.slice(end, end + 3))) return false;
  const left = leadingTo(text, at);
  const tensed = Math.max(lastIndex(AHEAD, left), lastIndex(BEHIND, left));
  return tensed >= 0 && lastIndex(/\b(?:is|are|am|do|does|can|should)\b|[“"]/giu, left) < tensed;
}

/**
 * Verbs of arranging and saying, whose object may have its day still to come: "scheduled a vote on
 * December 13".
 */
const ARRANGING =
  /\b(?:announced|scheduled|rescheduled|set|planned|called|adjourned|postponed|delayed|deferred|pushed|booked|fixed|moved|agreed|ordered|invited|told|said|asked|urged|expected|proposed|promised|pledged|voted|decided|confirmed|approved|remanded|bailed|summoned|summonsed|listed|extended|registered|signed|entered|put|brought|prepared|based|billed|offered|needed|wanted|hoped|intended|vowed|warned|predicted|read|made|had|sold|bought|got|gave|won|earned)\b/iu;
const FINITE = `(?:${PAST_FORMS.replaceAll(" ", "|")}|(?!(?:\\p{Ll}*(?:need|feed|seed|ceed)|speed|breed|indeed|weed|hundred)\\b)\\p{Ll}{2,}ed)`;
const WHERE = "(?: (?:at|in|near|from|off|outside|after|by|into|with|of) [^,;:]{2,40}?)?";
/**
 * A past verb whose time the day is: "was found dead on", "died at home on", "arrested the ferryman
 * on".
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
/** Looks to a time that the past verb before it does not tell. */
const LATER =
  /\b(?:to|for|until|till|by|before|ahead of|from|between) (?:the )?(?:\p{Ll}+ ){0,4}(?:on )?(?:the )?$/u;

/**
 * Whether a verb says that a day of a month has passed, the day being its time: what it stands
 * right behind, or what follows where it opens its sentence ("On December 13, police arrested").
 */
export function hasPassed(text: string, at: number, end: number): boolean {
  const left = leadingTo(text, at);
  const right = text.slice(end, end + SEARCHED_LENGTH.right).split(/[.;]\s/)[0] ?? "";
  if (lastIndex(AHEAD, left) >= 0 || lastIndex(AHEAD, right) >= 0) return false;
  if (/^\s*(?:(?:Early |Late )?[Oo]n (?:the )?)?$/u.test(left)) {
    const before = right.slice(0, right.search(BEHIND));
    return (
      right.search(BEHIND) >= 0 && !/\b(?:who|which|that|whether|if|has|have|says)\b/u.test(before)
    );
  }
  return HAPPENED.test(left) && !SCHEDULED.test(left) && !LATER.test(left) && !ARRANGING.test(left);
}
