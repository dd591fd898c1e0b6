import type { CorrectionNote } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { DAY, dateOf } from "./printed-day.ts";

/** Longer blocks are paragraphs of the story: UTF-16 code units. */
const MAX_LENGTH = 700;
const MARK = "^[•*\\s(\\[]*";
const PIECE =
  "(?:this|the|our) (?:\\p{L}+ )?(?:article|story|report|piece|post|page|headline|caption)";
const LABEL = "(?:corrections?|clarifications?)(?: and clarifications?)?";
/** Nothing but a label, or a label and the day. */
const HEADING = new RegExp(`${MARK}${LABEL}\\s*[:,–—(-]*\\s*(?:${DAY})?[\\s):.]*$`, "iu");
/** A headline may begin so as well: "Correction: Depot story". */
const LABELLED = new RegExp(`${MARK}${LABEL}(?:\\s*[:–—]|\\s-\\s|\\s*\\((?:${DAY})\\))`, "iu");
const LABEL_AND_DAY = new RegExp(
  `${MARK}${LABEL}(?:\\s*[:,–—(-]+\\s*(?:${DAY})?|\\s*[\\r\\n])[\\s):.–—-]*`,
  "iu",
);
/** What notes say of the version that was wrong, or of what was done to it. */
const NOTES = [
  `${PIECE}\\b[^.]{0,80}? (?:was|has been|is) (?:since )?(?:amended|corrected|clarified)\\b`,
  `${PIECE}\\b[^.]{0,80}? (?:was|has been|is) (?:since )?(?:updated|edited|changed|revised)\\b.*\\b(?:correct\\p{L}*|clarif\\p{L}+|errors?|mistakes?|wrong\\p{L}*|(?:earlier|previous|original) version)\\b`,
  `(?:an|a|the) (?:earlier|previous|original) (?:version|edition|headline|caption)\\b(?: of (?:this|the) [\\p{L} ]{3,30}?)? (?:said|stated|gave|had|did|was|mis\\p{L}+|incorrectly|wrongly|mistakenly|referred|contained|named|included)\\b`,
].map((words) => new RegExp(`${MARK}(?:${LABEL}\\s*[:–—-]\\s*)?${words}`, "iu"));
const MADE = new RegExp(
  `(?:amended|corrected|clarified|updated|edited|changed|revised|correction|clarification)s?\\b(?: on |[\\s,:–—(-])+(?:\\p{L}+day,? )?(?<day>${DAY})`,
  "iu",
);

/** Tests whether a block says that the story was corrected, and how; it is nobody's statement. */
export function isCorrection(text: string, isBelowHeadline: boolean): boolean {
  if (text.length > MAX_LENGTH) return false;
  return NOTES.some((form) => form.test(text)) || (isBelowHeadline && LABELLED.test(text));
}

/** The words of a note without its label and day, as stand below a label and a day of a page. */
export function wordsOfNote(note: string): string {
  return note
    .replace(LABEL_AND_DAY, "")
    .replace(/^[•*\s([]+/u, "")
    .replace(/\s+/gu, " ");
}

/** Tests whether a line stands above a note of a correction: "Correction: November 25, 2026". */
export function isCorrectionHeading(text: string): boolean {
  return HEADING.test(text);
}

/** The note that blocks are, a heading and its text or one of them alone. */
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
