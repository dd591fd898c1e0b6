import { paragraphsOf } from "./blocks.ts";
import { ETX, STX } from "./control-characters.ts";
import { onOneLine } from "./element.ts";
import { isByline } from "./furniture.ts";
import { type Block, emptyDraft, type WireDraft, WireMistake } from "./item.ts";
import { continues, isContinuation, isLabel, numberOf } from "./label.ts";
import { dayTimeGroupIn } from "./times.ts";

/**
 * Message header: service and number, priority, category, length, then free text. It begins with
 * SOH, which many senders omit.
 */
const HEADER = /^[\p{Cc}\s]*(?:ZCZC\s+)?\p{L}{2,4}\s?\d{3,5} \d \p{L}{1,4}\s+\d+.*$/mu;

/** Tests whether a text begins like one of IPTC 7901. */
export const isIptc7901 = (text: string): boolean => HEADER.exec(text.slice(0, 200))?.index === 0;

/** Sign of the agency in the header, and its own number for the text. */
const SIGN = /(?<sign>\p{L}{2,}(?:-\p{L}+)?)\s+\d{3,5}\s*$/u;

/** Keyword lines, which no page shows: "/lake/ferry/", "Lake/ferry/". */
const SLUG_LINE = /^\/?(?:[^\s/]+(?: [^\s/]+)*\/)+[^\s/]*$/u;

/** Lines about the version before the headline: "EXTRA", "2ND LEAD", "(Achtung)". */
const VERSION_LINE = /^(?:\([^()]*\)|(?:\d*(?:ST|ND|RD|TH)? ?)?\p{Lu}{2,}(?: \p{Lu}{2,}){0,2}:?)$/u;

/** Most lines of a heading; further down, "=" is a character of the text. */
const MAX_HEADING_LINES = 20;

/** A line of the heading with an embargo, for which the format has no field. */
const HELD = /embargo|sperrfrist|hold for release|not for (?:publication|release|use)\b/iu;

/** A line or heading of the notebook with an embargo. */
const HELD_BELOW = /^[\s#*-]*(?:sperrfrist|embargo(?:ed)?)\W*(?:$|(?<=:\W*).*\d)/iu;

/** Separators and headings in a notebook: "* * * *", "## Contacts". */
const NO_NOTE = /^(?:#|[*\s]+$|the following information|die folgenden informationen)/iu;

/**
 * Reads a text of IPTC 7901, edition 5: header, keywords, headline and byline up to "=", the words,
 * notebook, date-time group. https://iptc.org/std/IPTC7901/1.0/specification/7901V5.pdf
 *
 * | fact               | field                                                                  |
 * | ------------------ | ---------------------------------------------------------------------- |
 * | id                 | the header: service and number, priority, category, length, free words |
 * | provider           | the sign among the free words, else the service                        |
 * | slugline           | the keyword lines                                                      |
 * | label              | lines of the heading that name the kind of the version                 |
 * | version            | the number of the label                                                |
 * | hold               | a line of embargo in the heading                                       |
 * | published, updated | the date-time group                                                    |
 * | headline, byline   | the heading up to "="                                                  |
 * | notes              | the notebook, and words in parentheses above the headline              |
 *
 * @throws {WireMistake} where there is nothing after the header
 */
export function iptc7901(text: string): WireDraft {
  const plain = text.replace(/\r/gu, "").replaceAll("\u007f", "");
  const header = HEADER.exec(plain)?.[0] ?? "";
  const words = plain.slice(header.length).split(ETX)[0] ?? "";
  if (!words.trim())
    throw new WireMistake("The file ends after its header: get it from the agency again");
  const { keywords, heading: all, body } = parted(words);
  const held = all.filter((line) => HELD.test(line));
  const heldBelow = body.split("\n").filter((line) => HELD_BELOW.test(line));
  const heading = all.filter((line) => !HELD.test(line));
  const [story = "", ...more] = body.split(/(?=^#\s)/mu);
  const notebook = more.join("");
  const titled = heading.filter((line) => !VERSION_LINE.test(line));
  const lines = titled.length > 0 ? titled : heading.slice(-1);
  const above = titled.length > 0 ? heading.filter((line) => VERSION_LINE.test(line)) : [];
  const label = above.map(bare).filter(isLabel).join(", ") || null;
  const bylineAt = lines.findIndex((line, at) => at > 0 && isByline(line));
  const headline = bylineAt < 0 ? lines : lines.slice(0, bylineAt);
  const byline = bylineAt < 0 ? [] : lines.slice(bylineAt);
  return {
    ...emptyDraft("IPTC 7901"),
    id: onOneLine(header.replace(/\p{Cc}/gu, " ")),
    provider: SIGN.exec(header)?.groups?.sign ?? null,
    slugline: onOneLine(keywords.join(" ").replace(/^\/|\/(?= |$)/gu, "")),
    label,
    version: numberOf(label),
    published: dayTimeGroupIn(plain),
    updated: dayTimeGroupIn(plain),
    hold: [...held, ...heldBelow].join(" ") || null,
    headline: onOneLine(headline.join(" ")),
    byline: onOneLine(byline.join(" ")),
    notes: [
      ...held,
      ...above.map(bare).filter((line) => !isLabel(line) && /\p{Ll}/u.test(line)),
      ...notesOf(notebook),
    ],
    doubts: isContinuation(label) ? [continues(label)] : [],
    blocks: paragraphsOf(story).filter(isWords),
  };
}

/** A line without the parentheses around it. */
const bare = (line: string) => line.replace(/^\((.*)\)$/u, "$1");

/** Lines of the heading, up to the one that ends with "=" or to a blank line, and the rest. */
function parted(words: string): { keywords: string[]; heading: string[]; body: string } {
  const [before = "", ...behind] = words.split(STX);
  const lines = (behind.length > 0 ? behind.join("") : before).split("\n");
  const marked = lines.slice(0, MAX_HEADING_LINES).findIndex((line) => /=\s*$/u.test(line));
  const firstWords = lines.findIndex((line) => line.trim() && !SLUG_LINE.test(line.trim()));
  const blank = lines.findIndex((line, at) => at > firstWords && !line.trim());
  const ends = marked >= 0 ? marked + 1 : Math.max(blank, 0);
  const heading = lines.slice(0, ends).map((line) => line.replace(/\s*=?\s*$/u, "").trim());
  const above = behind.length > 0 ? before.split("\n").map((line) => line.trim()) : heading;
  return {
    keywords: above.filter((line) => SLUG_LINE.test(line)),
    heading: heading.filter((line) => line && !SLUG_LINE.test(line)),
    body: lines.slice(ends).join("\n"),
  };
}

/** Tests for text other than date-time groups and lines that announce what follows. */
const isWords = ({ text }: Block) => !/^\d{6} (?:GMT|UTC|MEZ|MESZ|CES?T)\b/u.test(text);

/** Items of a notebook, with joined lines; without headings, links and signs. */
function notesOf(notebook: string): string[] {
  const items = notebook.split(/\n(?=\s*[-#*]|\s*\n|\p{Lu})/u).map((item) => onOneLine(item) ?? "");
  return items
    .filter((item) => item && !NO_NOTE.test(item) && !/^\d{6}\s/u.test(item))
    .map((item) => item.replace(/^-\s*/u, ""))
    .filter((item) => !/^\[[^\]]*\]\([^)]*\)$/u.test(item) && !/^dpa(?: \p{Ll}{2,4})+/u.test(item));
}
