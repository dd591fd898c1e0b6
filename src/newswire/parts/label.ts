import { NOTICE } from "./release.ts";

const NUMBERED = "(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|REPEAT|EXCLUSIVE)";
const WORDS = `(?:${NUMBERED}(?: \\d{1,2})?|UPDATED|BREAKING(?: NEWS)?|DEVELOPING|URGENT|ALERT|ANALYSIS|INSIGHT|INTERVIEW|FEATURE|FACTBOX|FACT CHECK|TIMELINE|EXPLAINER|PREVIEW|OPINION|COMMENT|EDITORIAL|REVIEW|PROFILE|OBITUARY|LIVE|WATCH|(?:${NOTICE}))`;
/** Words in lower case that are labels only before a colon. */
const SMALL = "(?:Exclusive|Updated?|Corrected|Breaking(?: news)?|Media (?:advisory|Advisory))";
const LABELS = `${WORDS}(?:[-/ ]{1,3}${WORDS})*`;
const BEFORE_HEADLINE = new RegExp(
  `^(?:(?<label>${LABELS})(?:\\s*[:|–—]\\s*|\\s+-+\\s+|(?<!LIVE)-)|(?<small>${SMALL}):\\s+)(?=["“‘']?[\\p{L}\\d].{7,})`,
  "u",
);
const ALONE = new RegExp(`^${LABELS}[:!]?$`, "u");

/** A label before a headline on its line. */
interface HeadlineLabel {
  label: string;
  /** Length of the label and its separator, in UTF-16 code units. */
  length: number;
}

/**
 * The label before a headline, or null: versions and genres as Reuters and AP print them, and
 * advisories to the press.
 *
 * @example
 * labelOf("UPDATE 2-Port reopens")?.label // "UPDATE 2"
 */
export function labelOf(text: string): HeadlineLabel | null {
  const { 0: words, groups } = BEFORE_HEADLINE.exec(text) ?? {};
  const label = groups?.["label"] ?? groups?.["small"];
  return words && label ? { label, length: words.length } : null;
}

/** Tests whether a line above a headline is only a label: "EXCLUSIVE". */
export function isLabel(text: string): boolean {
  return ALONE.test(text);
}
