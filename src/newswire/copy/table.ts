import type { Parent, Text } from "mdast";

/** Words of the cells of a table, row by row. */
export interface Table {
  rows: string[][];
  /** True if the first row names the columns. */
  hasHead: boolean;
}

/** A table, or a part of one. Markdown’s own nodes require a head. */
interface TableNode extends Parent {
  type: "table-part";
  children: (TableNode | Text)[];
  data: { hName: string };
}

declare module "mdast" {
  interface RootContentMap {
    tablePart: TableNode;
  }
}

/** The mdast node of a table. */
export function tableNode({ rows, hasHead }: Table): TableNode {
  const head = hasHead ? rows.slice(0, 1) : [];
  const body = rows.slice(head.length);
  return part("table", [
    ...(head.length > 0 ? [part("thead", head.map(rowOf("th")))] : []),
    ...(body.length > 0 ? [part("tbody", body.map(rowOf("td")))] : []),
  ]);
}

const rowOf = (cell: "th" | "td") => (words: string[]) =>
  part(
    "tr",
    words.map((value) => part(cell, [{ type: "text", value }])),
  );

const part = (hName: string, children: TableNode["children"]): TableNode => ({
  type: "table-part",
  children,
  data: { hName },
});
