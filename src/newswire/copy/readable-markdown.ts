/** Quotes or lists in one another, of which no writer needs so many: their tree is deep to walk. */
const NESTED = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){40}/m;

/** End of a paragraph, before an empty line, a quote or the next of a list. */
const PARAGRAPH_END = /\n(?=[ \t]*(?:\n|[-+*>][ \t]|\d{1,9}[.)][ \t]))/;

/** Signs of which Markdown may make something: each is weighed against all others of its paragraph. */
const MARK = /[*_~[\]<`&\\]/g;

/** Backticks, behind each of which all of the paragraph may be searched for as many. */
const CODE = /`+/g;

/** Characters of the paragraph that cost as much as a mark, for each run of backticks. */
const SEARCHED_CHARACTERS = 600;

/** Most marks of a paragraph, whose cost grows with their square. */
const MAX_MARKS = 500;

/** The mark of a quote or a list. */
const MARKER = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))`;

/** Quotes and lists after an empty line, lists in lists, and lines that make a heading of the one above. */
const BLOCK = new RegExp(
  String.raw`^[ \t]*\n${MARKER}|^[ \t]+(?=\S)${MARKER}|^[ \t]*(?:=+|-+)[ \t]*$`,
  "gm",
);

/** A paragraph that is a quote or an item of a list. */
const CONTAINER = new RegExp(`^${MARKER}`);

/** Most blocks of a text, and lines of a quote or an item, whose cost grows with their square. */
const mostBlocks = (length: number): number => 60 + 8 * Math.sqrt(length);

/** The row under the head of a table, which says how many columns all of its rows have. */
const TABLE_RULE = /^[|:\- \t]+$/gm;

/** Most cells of a table: each row is given as many as there are columns. */
const MAX_CELLS = 20_000;

/**
 * Whether text can be read as Markdown in a time that grows as it does: no paragraph has more marks,
 * no table has more cells, there are no more quotes and headings, and nothing is deeper in quotes and
 * lists, than any writer needs.
 */
export function isReadableMarkdown(text: string): boolean {
  const blocks = mostBlocks(text.length);
  return (
    !NESTED.test(text) &&
    (text.match(BLOCK)?.length ?? 0) <= blocks &&
    text
      .split(PARAGRAPH_END)
      .every(
        (part) =>
          costOf(part) <= MAX_MARKS && cellsIn(part) <= MAX_CELLS && linesInside(part) <= blocks,
      )
  );
}

/** Lines of a quote or of an item of a list; of another paragraph none. */
function linesInside(paragraph: string): number {
  return CONTAINER.test(paragraph) ? paragraph.split("\n").length : 0;
}

function costOf(paragraph: string): number {
  const marks = paragraph.match(MARK)?.length ?? 0;
  const code = paragraph.match(CODE)?.length ?? 0;
  return marks + (code * paragraph.length) / SEARCHED_CHARACTERS;
}

function cellsIn(paragraph: string): number {
  const columns = (paragraph.match(TABLE_RULE) ?? []).map((rule) => rule.split("|").length);
  return columns.reduce((most, each) => Math.max(most, each), 0) * paragraph.split("\n").length;
}
