import { type Block, isSetApart } from "../copy/blocks.ts";
import { bylineOf } from "./byline.ts";
import { hasContactDetail, isContactLine, opensContacts } from "./contact.ts";
import { isTime } from "./embargo.ts";
import { isMailField, mailOpening } from "./mail.ts";
import { FULL_DAY } from "./printed-day.ts";
import { isReleaseLine } from "./release.ts";
import { isNavigation, pageFurniture } from "./web-page.ts";

/** First blocks in which a preamble is searched for. */
const MOST_LINES = 40;
/** Shortest paragraph that ends a sentence, in UTF-16 code units. */
const PARAGRAPH = 70;
/** Longest line above the story, in UTF-16 code units. */
const MAX_LENGTH = 420;
/** Most words of a letterhead above "NEWS RELEASE". */
const LETTERHEAD_WORDS = 6;
/** Control lines of an agency (IPTC 7901, ANPA 1312), and slugs of terminals. */
const ENVELOPE =
  /^(?:ZCZC\b.*|PRIORITY \d|[%^~][\p{L}\d%^~ ._/-]{1,60}|\p{Ll} \p{Ll} [A-Z]{2,6}\b.{0,40}\d.*|\p{L} \p{L} [A-Z]{2,6}-.{0,40}\d.*|[A-Z]{2,6}\d{2,6}(?:[ -][A-Z\d-]{1,12}){0,6}|\d{1,2} [A-Z]{4,}(?: \p{L}+){1,3}|[a-z]{1,2}\d{3,4}[a-z]{0,2}(?: \S{1,12}){0,6}|\d{6} ?[A-Z]{3} \d{2,4})$/u;
/** Place and day of issue of a release. */
const PLACE_AND_DAY = new RegExp(`^\\p{Lu}[\\p{L} .’'-]{1,40}, (?:${FULL_DAY})$`, "u");
/** A date and a contact side by side. */
const COLUMNS = new RegExp(
  `^(?:\\S.{3,60}\\s{3,}|(?:${FULL_DAY})[\\s|,;•·–—-]+)(?:media |press |news )?contacts?:.{0,100}$`,
  "iu",
);

const wordsIn = (text: string) => text.split(/\s+/u).length;
const isSentence = ({ text }: Block) =>
  text.length >= PARAGRAPH && /[.?!…]["”'’»)\]]*$/u.test(text.slice(-9));

/** Kind of a line above the story by its words alone, or null. */
function ownKind(text: string, fields: number): string | null {
  if (text.length > MAX_LENGTH) return null;
  if (isReleaseLine(text)) return "release";
  if (fields > 1 && isMailField(text)) return "envelope";
  if (PLACE_AND_DAY.test(text) || text.split(/\s{3,}/u).every(isTime)) return "timestamp";
  if (COLUMNS.test(text)) return "contact";
  if (isNavigation(text)) return "navigation";
  if (opensContacts(text) || (isContactLine(text) && !bylineOf(text, 0))) return "contact";
  return mailOpening(text) ?? pageFurniture(text) ?? (ENVELOPE.test(text) ? "envelope" : null);
}

/**
 * Kinds of the blocks above the first paragraph that are not part of the story: lines of press
 * offices, mail clients, web pages and agencies. At least one line is left for a headline.
 */
export function preambleIn(blocks: Block[]): Map<Block, string> {
  const top = blocks.slice(0, MOST_LINES);
  const fields = top.filter(({ text }) => isMailField(text)).length;
  const kinds = new Map<Block, string>();
  let last = 0;
  for (const block of top) {
    const kind = ownKind(block.text, fields);
    if (kind) kinds.set(block, kind);
    else if (isSentence(block)) break;
    last += 1;
  }
  const lines = top.slice(0, last);
  takeContacts(lines, kinds);
  leaveHeadline(lines, blocks[last], kinds);
  takeLetterhead(lines, kinds);
  takeLinks(lines, kinds);
  if (lines.length === blocks.length)
    for (const [line, kind] of kinds) if (kind === "timestamp") kinds.delete(line);
  return lines.length === blocks.length && kinds.size === lines.length ? new Map() : kinds;
}

/** Takes names and posts in one group of lines with contact details, or below "Contact:". */
function takeContacts(lines: Block[], kinds: Map<Block, string>): void {
  for (const [number, block] of lines.entries()) {
    const before = lines[number - 1];
    if (kinds.has(block) || !before || kinds.get(before) !== "contact") continue;
    const end = lines.findIndex((line, at) => at > number && isSetApart(line, lines[at - 1]));
    const group = lines.slice(number, end < 0 ? lines.length : end);
    const isNear = !isSetApart(block, before) || hasContactDetail(group[1]?.text ?? "");
    const hasHeadline = end >= 0 && lines.slice(end).some((line) => !kinds.has(line));
    const isShort = wordsIn(block.text) <= (hasHeadline ? 8 : 3);
    if (isNear && isShort && block.node.type !== "heading") kinds.set(block, "contact");
  }
}

/**
 * Leaves the last line above the story as its headline where there is no other, even among
 * contacts.
 */
function leaveHeadline(lines: Block[], story: Block | undefined, kinds: Map<Block, string>): void {
  const line = lines.at(-1);
  if (!line || !story || lines.some((each) => !kinds.has(each))) return;
  const isContact = hasContactDetail(line.text) || opensContacts(line.text);
  if (kinds.get(line) === "contact" && !isContact && wordsIn(line.text) > 2) kinds.delete(line);
}

/** Takes the sender of a release, above its label. */
function takeLetterhead(lines: Block[], kinds: Map<Block, string>): void {
  const label = lines.findIndex((line) => kinds.get(line) === "release");
  const above = lines.slice(0, Math.max(0, label)).filter((line) => !kinds.has(line));
  const below = lines.slice(label + 1).some((line) => !kinds.has(line));
  if (below && above.every(({ text }) => wordsIn(text) <= LETTERHEAD_WORDS))
    for (const line of above) kinds.set(line, "release");
}

/** Takes rows of links of one or two words each above a headline. */
function takeLinks(lines: Block[], kinds: Map<Block, string>): void {
  const isLink = (line: Block) => kinds.get(line) === "navigation" || wordsIn(line.text) <= 2;
  const headline = lines.findIndex((line) => !kinds.has(line) && !isLink(line));
  const links = lines.slice(0, Math.max(0, headline));
  if (links.length < 2 || !links.some((line) => kinds.get(line) === "navigation")) return;
  for (const line of links) if (!kinds.has(line)) kinds.set(line, "navigation");
}
