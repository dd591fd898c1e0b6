/** Quotes or lists that are nested deeper than any writer needs and are slow to parse. */
const NESTED = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){40}/m;

/** End of a paragraph, before an empty line, a quote or the next of a list. */
const PARAGRAPH_END = /\n(?=[ \t]*(?:\n|[-+*>][ \t]|\d{1,9}[.)][ \t]))/;

/** Characters that may be markup: the parser compares each with all others of its paragraph. */
const MARK = /[*_~[\]<`&\\]/g;

/**
 * Backticks: after each run of them the parser may search the rest of the paragraph for its match.
 */
const CODE = /`+/g;

/** Characters of the paragraph that cost as much as a mark, for each run of backticks. */
const SEARCHED_CHARACTERS = 600;

/** Most marks in a paragraph: parsing time grows with their square. */
const MAX_MARKS = 500;

/** The row under the head of a table, which says how many columns all of its rows have. */
const TABLE_RULE = /^[|:\- \t]+$/gm;

/** Most cells of a table: each row is filled up to the number of columns. */
const MAX_CELLS = 20_000;

/**
 * Tests whether Markdown can be parsed in linear time: no paragraph has more marks, no table has
 * more cells, and nothing is nested deeper, than any writer needs.
 */
export function isReadableMarkdown(text: string): boolean {
  return (
    !NESTED.test(text) &&
    text
      .split(PARAGRAPH_END)
      .every((part) => costOf(part) <= MAX_MARKS && cellsIn(part) <= MAX_CELLS)
  );
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
