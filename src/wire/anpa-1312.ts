import { onOneLine } from "./element.ts";
import { isByline } from "./furniture.ts";
import { type Block, emptyDraft, type WireDraft, WireMistake } from "./item.ts";
import { transmissionTimeIn } from "./times.ts";

/** Control characters: https://en.wikipedia.org/wiki/ANPA-1312 and the agencies' own manuals. */
const STX = "\u0002";
const ETX = "\u0003";
const TABLE_LINE = "\b";

/** Whether a text begins as one of ANPA 1312 does: SYN SYN SOH, then the service and number. */
export const isAnpa1312 = (text: string): boolean =>
  /^\s*\p{Cc}[\s\p{Cc}]*\p{L}\p{Nd}{4}\p{Cc}/u.test(text);

/** A line of a heading: after a caret, up to a quad mark. */
const HEADING = /^\^(?<words>[^<=\n]*)(?<mark>[<=]?)/u;

/** Lines of a heading that are no headline. */
const PICTURE_LINE = /^AP (?:Photos?|Graphics?|Videos?)\b|^(?:Photos?|Graphics?)\b/u;
const NOTE_LINE = /^\(?\s*Eds?\b|^\(?\s*Editors?:|^\(?(?:For|With) (?:global|use)\b/u;
const HELD = /^\(?(?:embargo|hold for|for release)/iu;
const READERS_NOTE = /^EDITOR['’]S NOTE\b/u;

/** Lines of cells in a row. */
const isRow = (words: string) => words.split(";").length > 3;

/**
 * Reads a text of ANPA 1312, as AP files it: a slug, then lines of a heading that begin with a caret,
 * paragraphs that begin with a tab, tables of cells, the time of transmission.
 *
 * @throws {WireMistake} where nothing stands behind the header
 */
export function anpa1312(text: string): WireDraft {
  const begins = text.indexOf(STX);
  const words = begins < 0 ? "" : text.slice(begins + 1);
  const story = words.split(ETX)[0] ?? "";
  if (!story.trim())
    throw new WireMistake(
      "The file ends in its header, without a text: get it from the agency again",
    );
  const draft: WireDraft = {
    ...emptyDraft("ANPA 1312"),
    published: transmissionTimeIn(text),
    updated: transmissionTimeIn(text),
  };
  const [, ...lines] = linesOf(story);
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = line.startsWith(TABLE_LINE) || isRow(line);
    if (cells)
      rows.push(
        line
          .replace(/[<=]\s*$/u, "")
          .split(";")
          .map((cell) => printed(cell) ?? ""),
      );
    else addLine(draft, line);
  }
  if (rows.length > 0) draft.tables.push(rows);
  return draft;
}

/** Lines of a text; the slug, which may have a number in front, is the first. */
function linesOf(story: string): string[] {
  const whole = story.replace(/\r/gu, "").replace(/^\^\*\d+<\s*/u, "");
  return whole.split(/\n(?=[\^\s\p{Cc}])/u).filter((line) => line.trim());
}

function addLine(draft: WireDraft, line: string): void {
  const { words = "", mark } = HEADING.exec(line)?.groups ?? {};
  const text = printed(words || line.replace(/[<=]\s*$/u, ""));
  if (!text || /^AP-\p{Lu}{2}-\d/u.test(text)) return;
  const hasStory = draft.blocks.length > 0;
  if (!hasStory && HELD.test(text)) {
    draft.status = "withheld";
    draft.notes.push(text);
  } else if (NOTE_LINE.test(text)) draft.notes.push(text.replace(/^\((.*)\)$/u, "$1"));
  else if (!words || hasStory) draft.blocks.push(blockOf(line, text));
  else if (isByline(text)) draft.byline = text;
  else if (mark === "=" && draft.byline) draft.byline = `${draft.byline}, ${text}`;
  else if (READERS_NOTE.test(text)) draft.notes.push(text);
  else if (PICTURE_LINE.test(text)) return;
  else if (draft.headline === null) draft.headline = text;
  else draft.blocks.push(blockOf(line, text));
}

/** A line between carets and quads below the heading stands above what follows. */
function blockOf(line: string, text: string): Block {
  return { kind: /^\^[^<\n]*=/u.test(line) ? "crosshead" : "paragraph", text };
}

/** Words as they are printed: quotation marks, dashes, halves, spaces. */
function printed(words: string): string | null {
  return onOneLine(
    words
      .replaceAll("``", "“")
      .replaceAll("''", "”")
      .replace(/(?<![^\s;])_(?![^\s;])/gu, "—")
      .replace(/(\d)\{/gu, "$1½")
      .replace(/\p{Cc}/gu, " "),
  );
}
