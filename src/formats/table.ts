import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Text of the cells of a table in a story's tree, row by row. */
export function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  visit(table, { tagName: "tr" }, ({ children }: Element) => {
    rows.push(children.filter(isElement).map((cell) => textOf(cell).trim()));
  });
  return rows;
}

const isElement = ({ type }: Element["children"][number]) => type === "element";
