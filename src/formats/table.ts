import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Words of the cells of a table in a story's tree, row by row. */
export function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  visit(table, { tagName: "tr" }, ({ children }: Element) => {
    rows.push(children.map((cell) => textOf(cell).trim()));
  });
  return rows;
}

/**
 * A table as GitHub's Markdown has it, where each has a head: an empty one if it names no columns.
 * https://github.github.com/gfm/#tables-extension-
 */
export function tableInMarkdown(table: Element): string {
  const cells = rowsOf(table).map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const isHeaded = table.children.some(
    (part) => part.type === "element" && part.tagName === "thead",
  );
  const rows = isHeaded ? cells : [[], ...cells];
  const wide = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const [head = [], ...body] = wide;
  const rule = Array<string>(width).fill("-");
  return [head, rule, ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
