import { pastForms } from "./past-forms.ts";

/** Words that put what follows them ahead of the day of publication. */
const ahead =
  /\b(?:will|shall|won[’']t|would|(?:is|are|was|were) (?:due|set|scheduled|expected|slated|likely|to)|plan(?:s|ned)? to|scheduled|expects?|due|ahead of|(?:is|are) (?:\w+ly )?\w+ing|upcoming|tomorrow|later this|the next)\b/giu;
/** Words that put it behind. */
const behind = new RegExp(
  `\\b(?:${pastForms.replaceAll(" ", "|")}|has|have|since|says|\\p{Ll}{2,}ed)\\b`,
  "giu",
);
/** What stands directly before a day that is a term: "until Friday", "by early Monday". */
const term = /\b(?:until|till|by) (?:early |late |the end of )?$/iu;
/** What has yet to be held where it is prepared for: "before Tuesday’s primary". */
const event =
  /^[’']s (?:\w+ ){0,2}?(?:ballots?|caucus(?:es)?|conference|contests?|debate|elections?|final|game|hearing|match|meeting|polls?|primar(?:y|ies)|race|referendum|rematch|runoff|showdown|speech|summit|talks|trial|vote|votes)\b/u;
const preparing = /\b(?:for|before|ahead of|into|toward|towards) $/iu;

/** How many characters of prose around a day are searched for verbs. */
const reach = { left: 300, right: 160 };
/** A past form so near behind a word that looks ahead is part of it: "is expected", "was scheduled". */
const near = 12;

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** The words of the sentence that stand before an offset of a paragraph. */
function leadingTo(text: string, at: number): string {
  const left = text.slice(Math.max(at - reach.left, 0), at);
  return left.slice(lastIndex(/[.?!;]["”’']?\s/gu, left) + 1);
}

/**
 * Whether the verbs around a day, `at` to `end` of a paragraph, look ahead or behind: the nearest on the left in the
 * sentence counts, else the first on the right.
 */
export function tenseAt(text: string, at: number, end: number): "ahead" | "behind" {
  const left = leadingTo(text, at);
  if (term.test(left)) return "ahead";
  if (preparing.test(left) && event.test(text.slice(end, end + reach.right))) return "ahead";
  const [future, past] = [lastIndex(ahead, left), lastIndex(behind, left)];
  if (future >= 0 || past >= 0) return future >= 0 && past - future < near ? "ahead" : "behind";
  const right = text.slice(end, end + reach.right).split(/[.;]\s/)[0] ?? "";
  const [next, done] = [right.search(ahead), right.search(behind)];
  return next >= 0 && (done < 0 || next < done) ? "ahead" : "behind";
}

/**
 * Whether "today" is the day of publication and not these days: something past or to come is told in its sentence before
 * it, and it owns nothing ("today’s politics").
 */
export function isThisDay(text: string, at: number, end: number): boolean {
  if (/^[’']s\b/u.test(text.slice(end, end + 3))) return false;
  const left = leadingTo(text, at);
  const told = Math.max(lastIndex(ahead, left), lastIndex(behind, left));
  return told >= 0 && lastIndex(/\b(?:is|are|am|do|does|can|should)\b|[“"]/giu, left) < told;
}
