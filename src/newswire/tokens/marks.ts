import type { Span } from "../article.ts";
import { SINGLE_MARK, singleStretches } from "./single-marks.ts";

/** A stretch of one paragraph in quotation marks, marks included. */
export interface Stretch extends Span {
  /** False if the closing mark is missing. */
  closed: boolean;
  /** True if it continues a stretch that the paragraph before left open. */
  continues: boolean;
}

type Role = "open" | "close";

const MARKS = new RegExp(`[“”„‟«»"＂]|''|\`\`|,,(?=\\p{L})|${SINGLE_MARK}`, "gu");
const SINGLE = new RegExp(`^${SINGLE_MARK}$`, "u");
const ROLES: Record<string, Role> = {
  "“": "open",
  "„": "open",
  "«": "open",
  "``": "open",
  ",,": "open",
  "»": "close",
  "”": "close",
};

/** A character between marks that is neither a mark nor white space. */
const CONTENT = /[^\s“”„‟«»"＂‘’‚‛'`´‹›,]/u;

/**
 * Tests whether the next two straight marks after a straight one both close, so that it opens a
 * nested quotation.
 */
function opensInside(text: string, at: number): boolean {
  const ends = /[^"\s]"(?=[\s.,;:?!)\]—–―-]|$)|"/g;
  ends.lastIndex = at + 1;
  return [ends.exec(text), ends.exec(text)].every((match) => match !== null && match[0].length > 1);
}

/** Inches before a word: 6'2|"| long, a 12|"| pipe. */
const INCHES = /(?<=\d[¼½¾]?)"(?= \p{Ll})/gu;

/**
 * Offsets of straight marks that mean inches: after a digit and before a word in lower case, in a
 * text with an odd number of straight marks.
 */
function inchesIn(text: string): Set<number> {
  const marks = text.match(/"/g)?.length ?? 0;
  return new Set(marks % 2 ? [...text.matchAll(INCHES)].map(({ index }) => index) : []);
}

/**
 * Role of a quotation mark, by its shape and, for straight and misused marks, by the characters
 * beside it.
 */
function roleOf(mark: string, text: string, at: number, inside: boolean): Role {
  const before = at === 0 ? " " : (text[at - 1] ?? " ");
  const after = text[at + mark.length] ?? " ";
  const spaceBefore = /[\s([—–―‘'-]/.test(before);
  const spaceAfter = /[\s.,;:?!)\]—–―-]/.test(after);
  const opens = spaceBefore && !spaceAfter;
  const closes = !spaceBefore && (spaceAfter || /[’'”"]/.test(after));
  const shape = ROLES[mark];
  if (shape === "open" && inside && closes) return "close";
  if (shape === "close" && !inside && opens) return "open";
  if (shape) return shape;
  if (opens) return "open";
  if (closes) return "close";
  return inside ? "close" : "open";
}

/**
 * Stretches in quotation marks of a paragraph whose text begins at offset `from` of the copy. Of
 * nested stretches the outermost counts, with double or single marks. An opening mark inside an
 * open stretch starts a new one, if the stretch is already a sentence long.
 */
export function stretchesIn(text: string, from: number, carried: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let open = -1;
  let depth = 0;
  const push = (end: number, closed: boolean) => {
    const continues = carried && stretches.length === 0 && text.slice(0, open).trim() === "";
    stretches.push({ start: from + open, end: from + end, closed, continues });
    open = -1;
    depth = 0;
  };
  const lastClosing = Math.max(text.lastIndexOf("”"), text.lastIndexOf('"'));
  const singleAt = singleStretches(text);
  let passed = 0;
  const inches = inchesIn(text);
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (index < passed || inches.has(index)) continue;
    if (SINGLE.test(mark)) {
      const own = open < 0 ? singleAt(index) : null;
      if (!own) continue;
      open = index;
      passed = own.end;
      push(own.end, own.closed);
      continue;
    }
    const role = roleOf(mark, text, index, open >= 0);
    if (role === "open" && open < 0) {
      open = index;
    } else if (role === "open") {
      const sentence = /[.?!…,]\s*$/.exec(text.slice(Math.max(open + 1, index - 8), index));
      if (!sentence) depth += mark !== '"' || opensInside(text, index) ? 1 : 0;
      else {
        push(index - (sentence[0].length - sentence[0].trimEnd().length), false);
        open = index;
      }
    } else if (open >= 0 && depth > 0 && /[“”"]/.test(mark) && index < lastClosing) {
      depth -= 1;
    } else if (open >= 0) {
      push(index + mark.length, true);
    }
  }
  if (open >= 0) push(text.trimEnd().length, false);
  return stretches.filter(({ start, end }) => CONTENT.test(text.slice(start - from, end - from)));
}
