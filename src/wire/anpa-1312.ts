import { ETX, SOH, STX } from "./control-characters.ts";
import { onOneLine } from "./element.ts";
import { isByline } from "./furniture.ts";
import { type Block, emptyDraft, type WireDraft, WireMistake } from "./item.ts";
import { continues, isContinuation, isLabel, numberOf } from "./label.ts";
import { transmissionTimeIn } from "./times.ts";

/** Start of a row of a table. */
const TABLE_LINE = "\b";

/** SYN SYN SOH, then the service and number. */
const BEGINNING = /^(?<controls>[\s\p{Cc}]*)\p{L}\p{Nd}{4}\p{Cc}/u;

/**
 * Tests whether a text begins like one of ANPA 1312, with control characters other than white
 * space.
 */
export const isAnpa1312 = (text: string): boolean =>
  /\S/u.test(BEGINNING.exec(text)?.groups?.controls ?? "");

/** "W0001", then priority and category on the next line. */
const HEADER = new RegExp(
  `${SOH}(?<service>\\p{L})(?<number>\\p{Nd}{4})[^\\n]*\\n\\s*\\p{L} (?<category>\\p{L})`,
  "u",
);

/** Sign of the agency before the time of transmission: "AP-WF-03-01-26 1015GMT". */
const SENDER = new RegExp(`${ETX}(?<sender>\\p{L}{2,6})-`, "u");

/** A line of a heading: after a caret, up to a quad mark. */
const HEADING = /^\^(?<words>[^<=\n]*)(?<mark>[<=]?)/u;

/** Lines of a heading other than the headline. */
const PICTURE_LINE = /^AP (?:Photos?|Graphics?|Videos?)\b|^(?:Photos?|Graphics?)\b/u;
const NOTE_LINE = /^\(?\s*Eds?\b|^\(?\s*Editors?:|^\(?(?:For|With) (?:global|use)\b/u;
const HELD =
  /^\W{0,3}(?:embargo|hold for|for release|hfr\b|not for (?:release|publication|use)\b|adv(?:ance)?\s?\d)/iu;
const READERS_NOTE = /^EDITOR['’]S NOTE\b/u;

/** Tests for a row of cells. */
const isRow = (words: string) => words.split(";").length > 3;

/**
 * Reads a text of ANPA 1312, as AP files it: a slug, then lines of a heading that begin with a caret,
 * paragraphs that begin with a tab, tables of cells, the time of transmission.
 * https://en.wikipedia.org/wiki/ANPA-1312, and the agencies' own manuals.
 *
 * | fact               | place                                                              |
 * | ------------------ | ------------------------------------------------------------------ |
 * | id                 | service and number of the header                                   |
 * | provider           | the sign in front of the time of transmission                      |
 * | slugline           | the first line, up to a comma                                      |
 * | label              | what stands there between commas: "1st Ld-Writethru", "KILL"       |
 * | version            | the number of the label                                            |
 * | status             | category "v" is withheld: advisories                               |
 * | hold               | a line of embargo, "ADV24" in the first line                       |
 * | published, updated | the time of transmission                                           |
 * | headline, byline   | lines between "^" and "<", "^By" and "="                           |
 * | notes              | lines of "Eds:"                                                    |
 * | tables             | rows from BS to DLE, cells separated by ";"                       |
 *
 * @throws {WireMistake} where there is nothing after the header
 */
export function anpa1312(text: string): WireDraft {
  const begins = text.indexOf(STX);
  const words = begins < 0 ? "" : text.slice(begins + 1);
  const story = words.split(ETX)[0] ?? "";
  if (!story.trim())
    throw new WireMistake(
      "The file ends in its header, without a text: get it from the agency again",
    );
  const [slug = "", ...lines] = linesOf(story);
  const { service = "", number = "", category = "" } = HEADER.exec(text)?.groups ?? {};
  const { slugline, label, hold } = slugOf(slug);
  const draft: WireDraft = {
    ...emptyDraft("ANPA 1312"),
    id: service + number || null,
    provider: SENDER.exec(text)?.groups?.sender ?? null,
    slugline,
    label,
    version: numberOf(label),
    status: category === "v" ? "withheld" : null,
    hold,
    published: transmissionTimeIn(text),
    updated: transmissionTimeIn(text),
    doubts: isContinuation(label) ? [continues(label)] : [],
  };
  for (const line of lines) {
    if (line.startsWith(TABLE_LINE) || isRow(line)) addRow(draft.blocks, cellsOf(line));
    else addLine(draft, line);
  }
  return draft;
}

/**
 * Adds a row to the table at the end of a body, or begins a table; the first cell of the header may
 * be empty.
 */
function addRow(blocks: Block[], cells: string[]): void {
  const table = blocks.at(-1)?.table;
  if (table) table.rows.push(cells);
  else blocks.push({ kind: "table", text: "", table: { rows: [cells], hasHead: cells[0] === "" } });
}

/** Cells of a row of a table. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/[<=]\s*$/u, "")
    .split(";")
    .map((cell) => printed(cell) ?? "");

/** Slug line of a text, "BC-Ferry, 1st Ld-Writethru,40", without the number of words. */
function slugOf(line: string): Pick<WireDraft, "slugline" | "label" | "hold"> {
  const [slugline = "", ...parts] = line.replace(/^\^|[<=]\s*$/gu, "").split(",");
  const words = parts.map((part) => printed(part) ?? "");
  const label = words.filter(isLabel).join(", ") || null;
  return {
    slugline: printed(slugline),
    label,
    hold: words.find((each) => HELD.test(each)) ?? null,
  };
}

/** Lines of a text; the first is the slug, maybe with a number before it. */
function linesOf(story: string): string[] {
  const whole = story.replace(/\r/gu, "").replace(/^\^\*\d+<\s*/u, "");
  return whole.split(/\n(?=[\^\s\p{Cc}])/u).filter((line) => line.trim());
}

function addLine(draft: WireDraft, line: string): void {
  const { words = "", mark } = HEADING.exec(line)?.groups ?? {};
  const text = printed(words || line.replace(/[<=]\s*$/u, ""));
  if (!text || /^AP-\p{Lu}{2}-\d/u.test(text)) return;
  const hasStory = draft.blocks.length > 0;
  if (HELD.test(text) && (!hasStory || words)) {
    draft.hold = [draft.hold, text].filter(Boolean).join(" ");
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

/** Block of a line; between carets and quads, it is a crosshead. */
function blockOf(line: string, text: string): Block {
  return { kind: /^\^[^<\n]*=/u.test(line) ? "crosshead" : "paragraph", text };
}

/** Words in print form: quotation marks, dashes, fractions, spaces. */
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
