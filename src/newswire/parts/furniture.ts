import { isAgate } from "./agate.ts";
import { pageFurniture } from "./web-page.ts";

/** Longest line of furniture, in UTF-16 code units; longer ones are paragraphs. */
const MAX_LENGTH = 260;

/**
 * Text of a web page that is copied along with a story, with the name of each kind: prompts of
 * comment forms, links and counts of publishing systems, marks and notes of agencies' terminals.
 */
const PATTERNS: [kind: string, words: RegExp][] = [
  [
    "prompt",
    /^(?:please )?enter (?:your|a valid) (?:comment|name|e-?mail|message|website|address)\b.{0,40}$/i,
  ],
  ["prompt", /^(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)s?\b.{0,60}$/i],
  [
    "prompt",
    /^(?:cancel reply|save my name, email,? (?:and|&) website.*|you have entered an incorrect email address!?|your email address will not be published.*)$/i,
  ],
  ["navigation", /^(?:sign up|subscribe) (?:for|to|now)\b.{0,100}$/i],
  [
    "navigation",
    /^(?:\d[\d,.]*k?\s*)?(?:shares?|likes?|comments?|views|retweets?|share this(?: article| story| page)?)(?:\s*\(?\d[\d,.]*k?\)?)?$/i,
  ],
  ["navigation", /^(?:share on|tweet this|pin it|follow us on|email this)\b.{0,60}$/i],
  [
    "navigation",
    /^(?:advertis(?:ements?|ing)(?: ?[-–—|:] .{0,40})?|sponsored(?: content)?|continue reading|print this (?:page|article|story)|(?:next|previous) (?:article|story|post)|you have \d+ free (?:articles|stories) (?:left|remaining)\b.{0,40}|(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|promotion))?)\.?$/i,
  ],
  ["boilerplate", /^(?:copyright|©|\(c\))\s.{0,160}$/i],
  ["boilerplate", /^.{0,60}\ball rights reserved\b.{0,160}$/i],
  [
    "notes",
    /^\((?:adds|updates|corrects|recasts|refiles|writes through|repeats|eds|edits)\b.{0,200}\)$/i,
  ],
  ["notes", /^(?:eds|editors?(?:['’]s)?(?: note)?):\s.{0,240}$/i],
  [
    "envelope",
    /^(?:ZCZC\b.{0,40}|\^[A-Z]*<?|\^?END[<^]*|-30-|#{3,}|NNNN|[-–—=*([ ]*ends?[-–—=*)\] ]*|[-–—=*([ ]*more(?: to come| to follow| follows)?[-–—=*)\] ]*)$/i,
  ],
  ["envelope", /^(?:page \d{1,3}(?: of \d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|\d{1,2}\/\d{1,2})$/i],
  [
    "envelope",
    /^(?:slug(?:line)?: ?\S.{0,80}|[a-z]\d{4}|(?:bc|am|pm)-{1,2}[\p{L}\d][^.?!]{0,80})$/iu,
  ],
  [
    "envelope",
    /^(?:\(?\d{1,2}(?:st|nd|rd|th) (?:ld|lead|add|take)\b[^.?!]{0,40}|(?:take|lead|add) \d{1,2}|(?:first|second|third) (?:lead|take))\)?$/i,
  ],
  [
    "release",
    /^(?:view (?:the )?(?:original|source) (?:content|version|release)\b|(?:cision|source version on)\b).{0,160}$/iu,
  ],
  [
    "caption",
    /^(?:photo(?:graph)?s?|picture|image|file photo|video|graphic)(?: credit)?(?: by|:)\s[^.?!]{2,120}$/i,
  ],
];

/** Links to other stories, with their titles; a headline may begin in the same way. */
const LINKS = [
  /^(?:read|see|learn|find out|click here)\b.{0,20}\b(?:more|also|next|now|to (?:read|view|subscribe))\b.{0,80}[^.]$/i,
  /^(?:related|recommended|most (?:read|popular)|you may (?:also )?like|more from|see also)\b.{0,80}[^.]$/i,
  /^(?:(?:also in (?:the news|this .{2,20})|also read|elsewhere|must reads?|don['’]t miss)\s*[:|–-].{0,100}|read (?:the|our|his|her|their) (?:full|whole|complete|original|entire|rest)\b.{0,60}[^.]|report (?:an? )?(?:error|typo|mistake|correction|problem|inaccuracy)\b.{0,30}|suggest a correction|(?:https?:\/\/|www\.)\S+)$/i,
  /^(?:(?:please )?(?:read|see|view|review|check|by (?:post|comment)ing\b|before (?:you )?(?:post|comment)(?:ing)?\b).{0,60}\b)?(?:our )?comment(?:s|ing)? (?:policy|guidelines|rules|code)\b[^.?!]{0,60}\.?$/i,
  /^(?:watch|see|listen to) (?:our|more|all|the latest)\b[^.?!]{0,40}\b(?:videos?|podcasts?|channel|episodes?)\b[^.?!]{0,40}[.!]?$/i,
  /^(?:watch|listen|video|audio|gallery|in pictures)\s*[:|]\s.{0,100}[^.]$/i,
];

/** Notes without brackets; a headline may begin in the same way. */
const BARE_NOTE = /^(?:adds|updates|recasts|corrects|refiles|writes through)\b[^.?!]{0,160}$/i;

/** The sender of a release, at its end. */
const SENDER = /^SOURCE:? [\p{Lu}\d][^.?!]{1,80}\.?$/u;

/**
 * Kind of furniture of a line below the headline; a headline could look the same, so that the place
 * decides.
 */
export function furnitureBelowHeadline(text: string): string | null {
  if (BARE_NOTE.test(text)) return "notes";
  if (LINKS.some((words) => words.test(text)) && text.length <= MAX_LENGTH) return "navigation";
  if (SENDER.test(text)) return "release";
  return furnitureKind(text) ?? pageFurniture(text) ?? (isAgate(text) ? "table" : null);
}

/** Kind of furniture that a paragraph is; null where it is copy. */
export function furnitureKind(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  return PATTERNS.find(([, words]) => words.test(text))?.[0] ?? null;
}
