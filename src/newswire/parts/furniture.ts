import { isAgate } from "./agate.ts";
import { pageFurniture } from "./web-page.ts";

/**
 * Parts of a page that come along when copy is copied from it, with the name of each kind: prompts
 * of comment forms, links and counts as publishing systems print them, marks and notes as agencies'
 * terminals do.
 */
const PATTERNS: [kind: string, words: RegExp][] = [
  [
    "form prompt",
    /^(?:please )?enter (?:your|a valid) (?:comment|name|e-?mail|message|website|address)\b.{0,40}$/i,
  ],
  [
    "form prompt",
    /^(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)s?\b.{0,60}$/i,
  ],
  [
    "form prompt",
    /^(?:cancel reply|save my name, email,? (?:and|&) website.*|you have entered an incorrect email address!?|your email address will not be published.*)$/i,
  ],
  [
    "link",
    /^(?:read|see|learn|find out|click here)\b.{0,20}\b(?:more|also|next|now|to (?:read|view|subscribe))\b.{0,80}[^.]$/i,
  ],
  [
    "link",
    /^(?:related|recommended|most (?:read|popular)|you may (?:also )?like|more from|see also)\b.{0,80}[^.]$/i,
  ],
  ["link", /^(?:sign up|subscribe) (?:for|to|now)\b.{0,100}$/i],
  [
    "share count",
    /^(?:\d[\d,.]*k?\s*)?(?:shares?|likes?|comments?|views|retweets?|share this(?: article| story| page)?)(?:\s*\d[\d,.]*k?)?$/i,
  ],
  ["share link", /^(?:share on|tweet this|pin it|follow us on|email this)\b.{0,60}$/i],
  [
    "advertisement",
    /^(?:advertisements?|sponsored(?: content)?|story continues below(?: advertisement)?)\.?$/i,
  ],
  ["copyright", /^(?:copyright|©|\(c\))\s.{0,160}$/i],
  ["copyright", /^.{0,60}\ball rights reserved\b.{0,160}$/i],
  [
    "editor's note",
    /^\((?:adds|updates|corrects|recasts|refiles|writes through|repeats|eds|edits)\b.{0,200}\)$/i,
  ],
  ["editor's note", /^(?:eds|editors?(?:['’]s)?(?: note)?):\s.{0,240}$/i],
  [
    "transmission mark",
    /^(?:\^[A-Z]*<?|\^?END[<^]*|-30-|#{3,}|NNNN|[-–—=*([ ]*ends?[-–—=*)\] ]*|[-–—=*([ ]*more(?: to come| to follow| follows)?[-–—=*)\] ]*)$/i,
  ],
  ["page number", /^(?:page \d{1,3}(?: of \d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|\d{1,2}\/\d{1,2})$/i],
  ["slug", /^(?:slug(?:line)?: ?\S.{0,80}|[a-z]\d{4}|(?:bc|am|pm)-{1,2}[\p{L}\d][^.?!]{0,80})$/iu],
  [
    "slug",
    /^(?:\(?\d{1,2}(?:st|nd|rd|th) (?:ld|lead|add|take)\b[^.?!]{0,40}|(?:take|lead|add) \d{1,2}|(?:first|second|third) (?:lead|take))\)?$/i,
  ],
  [
    "picture credit",
    /^(?:photo(?:graph)?s?|picture|image|file photo|video|graphic)(?: credit)?(?: by|:)\s[^.?!]{2,120}$/i,
  ],
];

/** Notes that stand without brackets; a headline may begin in the same way. */
const BARE_NOTE = /^(?:adds|updates|recasts|corrects|refiles|writes through)\b[^.?!]{0,160}$/i;

/**
 * What opens a note on a correction, which is nobody's statement; a headline may begin with the
 * first of these too.
 */
const CORRECTION = new RegExp(
  [
    "(?:corrections?|clarifications?)(?: and clarifications?)?(?:\\s*[:–—]|\\s-\\s)",
    "(?:this|the) (?:article|story|report|piece|post|page|headline|caption)\\b[^.]{0,80}? (?:was|has been|is) (?:since )?(?:amended|corrected|updated|edited|clarified|changed|revised)\\b",
    "(?:an|a|the) (?:earlier|previous|original) (?:version|edition|headline|caption)\\b(?: of (?:this|the) [\\p{L} ]{3,30}?)? (?:said|stated|gave|had|did|was|mis\\p{L}+|incorrectly|wrongly|mistakenly|referred|contained|named|included)\\b",
  ]
    .map((words) => `^[•*\\s(]*${words}`)
    .join("|"),
  "iu",
);

/** A headline is none of the furniture that only its place tells from one. */
export function furnitureBelowHeadline(text: string): string | null {
  if (BARE_NOTE.test(text)) return "editor's note";
  if (CORRECTION.test(text)) return "correction";
  return furnitureKind(text) ?? pageFurniture(text) ?? (isAgate(text) ? "table" : null);
}

/** The kind of furniture that a paragraph is, or null where it is copy. */
export function furnitureKind(text: string): string | null {
  if (text.length > 260) return null;
  return PATTERNS.find(([, words]) => words.test(text))?.[0] ?? null;
}
