import type { Parents, PhrasingContent, Text } from "mdast";
import type { Span } from "./article.ts";
import type { NewswireNode } from "./tree-nodes.ts";

const offsets = ({ position }: PhrasingContent): [number, number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** The part of a text node between two offsets, or null where it is empty. */
function part(node: Text, start: number, end: number): Text | null {
  const { position } = node;
  const from = position?.start.offset ?? 0;
  if (!position || end <= start) return null;
  const at = (offset: number) => ({
    ...position.start,
    column: position.start.column + offset - from,
    offset,
  });
  return {
    type: "text",
    value: node.value.slice(start - from, end - from),
    position: { start: at(start), end: at(end) },
  };
}

/**
 * Wraps what stands between two offsets under `parent` in a node that `make` gives, splitting text where it must. Inside
 * emphasis and links that the span only partly covers, each part gets a node of its own.
 */
export function wrap(
  parent: Parents,
  span: Span,
  make: () => Pick<NewswireNode, "type" | "data">,
): void {
  const done: PhrasingContent[] = [];
  let run: PhrasingContent[] = [];
  const close = () => {
    const [first, last] = [run[0]?.position, run.at(-1)?.position];
    if (first && last)
      done.push({ ...make(), children: run, position: { start: first.start, end: last.end } });
    run = [];
  };
  for (const child of parent.children as PhrasingContent[]) {
    const [start, end] = offsets(child);
    if (end <= span.start || start >= span.end) {
      close();
      done.push(child);
    } else if (start >= span.start && end <= span.end) {
      run.push(child);
    } else if (child.type === "text" && child.value.length === end - start) {
      const before = part(child, start, Math.max(start, span.start));
      const inside = part(child, Math.max(start, span.start), Math.min(end, span.end));
      const after = part(child, Math.min(end, span.end), end);
      if (before) done.push(before);
      if (inside) run.push(inside);
      if (after) {
        close();
        done.push(after);
      }
    } else if ("children" in child) {
      close();
      wrap(child, span, make);
      done.push(child);
    } else run.push(child);
  }
  close();
  parent.children = done;
}
