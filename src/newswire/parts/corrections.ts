import type { CorrectionNote } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { DAY, dateOf } from "./printed-day.ts";

/** Longest note, in UTF-16 code units; longer blocks are paragraphs of the story. */
const MAX_LENGTH = 700;
const MARK = "^[•*\\s(\\[]*";
const PIECE =
  "(?:this|the|our) (?:\\p{L}+ )?(?:article|story|report|piece|post|page|headline|caption)";
const LABEL = "(?:corrections?|clarifications?)(?: and clarifications?)?";
/** Nothing but a label, or a label and the day. */
const HEADING = new RegExp(`${MARK}${LABEL}\\s*[:,–—(-]*\\s*(?:${DAY})?[\\s):.]*$`, "iu");
/** A label before other words; a headline may begin so as well: "Correction: Depot story". */
const LABELLED = new RegExp(`${MARK}${LABEL}(?:\\s*[:–—]|\\s-\\s|\\s*\\((?:${DAY})\\))`, "iu");
const LABEL_AND_DAY = new RegExp(
  `${MARK}${LABEL}(?:\\s*[:,–—(-]+\\s*(?:${DAY})?|\\s*[\\r\\n])[\\s):.–—-]*`,
  "iu",
);
/** Phrases of notes about the wrong version or its correction. */
const NOTES = [
  `${PIECE}\\b[^.]{0,80}? (?:was|has been|is) (?:since )?(?:amended|corrected|clarified)\\b`,
  `${PIECE}\\b[^.]{0,80}? (?:was|has been|is) (?:since )?(?:updated|edited|changed|revised)\\b.*\\b(?:correct\\p{L}*|clarif\\p{L}+|errors?|mistakes?|wrong\\p{L}*|(?:earlier|previous|original) version)\\b`,
  `(?:an|a|the) (?:earlier|previous|original) (?:version|edition|headline|caption)\\b(?: of (?:this|the) [\\p{L} ]{3,30}?)? (?:said|stated|gave|had|did|was|mis\\p{L}+|incorrectly|wrongly|mistakenly|referred|contained|named|included)\\b`,
].map((words) => new RegExp(`${MARK}(?:${LABEL}\\s*[:–—-]\\s*)?${words}`, "iu"));
const MADE = new RegExp(
  `(?:amended|corrected|clarified|updated|edited|changed|revised|correction|clarification)s?\\b(?: on |[\\s,:–—(-])+(?:\\p{L}+day,? )?(?<day>${DAY})`,
  "iu",
);

/** Tests whether a block is a note that the story was corrected, which is nobody's statement. */
export function isCorrection(text: string, isBelowHeadline: boolean): boolean {
  if (text.length > MAX_LENGTH) return false;
  return NOTES.some((form) => form.test(text)) || (isBelowHeadline && LABELLED.test(text));
}

/** Words of a note without its label and day, for a page that prints both above it. */
export function wordsOfNote(note: string): string {
  return note
    .replace(LABEL_AND_DAY, "")
    .replace(/^[•*\s([]+/u, "")
    .replace(/\s+/gu, " ");
}

/** Tests whether a line is a heading above a correction note: "Correction: November 25, 2026". */
export function isCorrectionHeading(text: string): boolean {
  return HEADING.test(text);
}

/** Correction note in blocks: a heading and its text, or one of them alone. */
export function correctionNote(
  blocks: readonly [Block, ...Block[]],
  published: string | null,
): CorrectionNote {
  const text = blocks.map((block) => block.text).join(" ");
  const day = MADE.exec(text)?.groups?.["day"];
  const [{ start, end }] = blocks;
  return {
    start,
    end: blocks.at(-1)?.end ?? end,
    text,
    date: day ? dateOf(day, published) : null,
  };
}
