import type { WireStatus } from "./item.ts";

/** Ordinals of versions: "1st", "2ND", "3.", and words in place of them. */
const ORDINAL = "\\d{1,2}(?:st|nd|rd|th|\\.)?";

/** Kinds of versions, in English, German, French, Spanish and Dutch. */
const KIND = [
  "updates?|wrap-?up|lead|ld|writethru|write-through|net|refile|rpt|repeat|adds?|takes?|alert",
  "newsalert|urgent|bulletin|flash|extra|eil|correct(?:ed|ion|s|ive)|clarification|kill|withhold",
  "elimination|advisory|advance|achtung|zusammenfassung|zf|korr(?:ektur)?|berichtigung|wiederholung",
  "neuf(?:assung)?|rückruf|annul(?:é|e|ation)|amp(?:liación)?|actualiza(?:ción)?|rectificación|rectificatif",
].join("|");

const LABEL = new RegExp(
  `^(?:${ORDINAL}[ -]?)?(?:(?:${KIND})(?![\\p{L}])[.:]?[ –-]{0,3}(?:${ORDINAL})?[ -]?){1,4}`,
  "iu",
);

/** Words in capitals before a headline, up to a dash: "UPDATE 1-", "CORRECTED-", "AMP.- ". */
const PREFIX =
  /^(?<label>(?:\p{Lu}{2,}\.?)(?: \d{1,2})?(?:[ /]\p{Lu}{2,}\.?(?: \d{1,2})?)?)(?:-|: ) ?(?=\S)/u;

/**
 * Tests whether words name the kind of a version: "2ND LEAD", "1st Ld-Writethru", "(Korrektur)".
 */
export function isLabel(words: string): boolean {
  const plain = words.replace(/^[([]|[)\]]$/gu, "");
  return LABEL.exec(plain)?.[0].trim().length === plain.trim().length;
}

/** Labels that do not begin a compound, unlike those in "NET-ZERO" or "KILL-SWITCH". */
const NO_COMPOUND = /^(?:UPDATE|WRAPUP|CORRECTED|CORRECTION|REFILE|RPT)(?!\p{L})|\d$/u;
const COMPOUND = /\p{L}-$/u;

/** Label at the start of a headline; null for none, and for capitals that are no label. */
export const labelOfHeadline = (headline: string | null): string | null =>
  labelIn(headline ?? "")?.label ?? null;

/** Most labels in a row: "CORRECTED-UPDATE 1-". */
const MAX_LABELS = 3;

/** A headline without labels of its version. */
export function withoutLabel(headline: string): string {
  let words = headline;
  for (let number = 0; number < MAX_LABELS; number += 1)
    words = words.slice(labelIn(words)?.length ?? 0);
  return words;
}

function labelIn(headline: string): { label: string; length: number } | null {
  const { 0: words = "", groups } = PREFIX.exec(headline) ?? {};
  const label = groups?.label ?? "";
  const isWord = COMPOUND.test(words) && !NO_COMPOUND.test(label);
  return label && isLabel(label) && !isWord ? { label, length: words.length } : null;
}

/** Notes about the changes in a version: "Corrects paragraph 2", "(Adds quotes)". */
const CHANGE =
  /^\W{0,3}(?:eds?\W{1,3})?(?<label>correct(?:s|ed|ion)|updates?|adds|recasts|clarifies|berichtigt|korrigiert|ergänzt|ajoute|actualise|corrige|añade)\b/iu;

/** First word of a note about the changes in a version; null without one. */
export function labelOfNotes(notes: readonly string[]): string | null {
  const labels = notes.map((note) => CHANGE.exec(note)?.groups?.label);
  return labels.find((label) => label !== undefined) ?? null;
}

/** First number of a label, "2" of "2nd Ld-Writethru"; null for none. */
export const numberOf = (label: string | null): string | null =>
  /\d+/u.exec(label ?? "")?.[0] ?? null;

/**
 * Status by a label: of a story that is killed, of a message to editors, or of a part that is not a
 * story without the text that it continues. Labels state it where a format has no field for it.
 */
export function statusOfLabel(label: string | null): WireStatus | null {
  if (/\b(?:kill|elimination|annul\p{L}*|rückruf)(?!\p{L})/iu.test(label ?? "")) return "canceled";
  const isForEditors = /\b(?:withhold|advisory|achtung)\b/iu.test(label ?? "");
  return isForEditors || isContinuation(label) ? "withheld" : null;
}

/** Tests whether a text continues another one and is not a version of it: "1st Add", "Take 2". */
export const isContinuation = (label: string | null): boolean =>
  /\b\d{1,2}(?:st|nd|rd|th) ?(?:add|take)\b|\b(?:add|take) \d/iu.test(label ?? "");

/** Sentence of a doubt about a text that continues another one. */
export const continues = (label: string | null): string =>
  `The text continues another one (${label}), and is not a story by itself: add it to that story by hand`;
