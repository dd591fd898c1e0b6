import type { Parents, PhrasingContent, Text } from "mdast";
import type { Span } from "../article.ts";
import type { NewswireNode } from "./tree-nodes.ts";

/** A span of the copy and the node to wrap around it. */
export interface Wrapping extends Span {
  make: () => Pick<NewswireNode, "type" | "data">;
}

const startOf = ({ position }: PhrasingContent): number => position?.start.offset ?? 0;
const endOf = ({ position }: PhrasingContent): number => position?.end.offset ?? 0;

/** The part of a text node between two offsets. */
function part(node: Text, start: number, end: number): Text {
  const { position } = node;
  const from = startOf(node);
  const at = (offset: number) => ({
    line: 1,
    ...position?.start,
    column: (position?.start.column ?? 1) + offset - from,
    offset,
  });
  return {
    type: "text",
    value: node.value.slice(start - from, end - from),
    position: { start: at(start), end: at(end) },
  };
}

/**
 * A text node split at the ends of wrappings; one whose value differs from the copy stays whole.
 */
function cut(node: Text, wrappings: Wrapping[]): Text[] {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.value.length !== end - start) return [node];
  const edges = wrappings
    .flatMap((span) => [span.start, span.end])
    .filter((edge) => edge > start && edge < end);
  const points = [start, ...edges, end];
  return points
    .slice(1)
    .flatMap((edge, number) =>
      edge > (points[number] ?? 0) ? [part(node, points[number] ?? 0, edge)] : [],
    );
}

/**
 * Wraps the content below `parent` at each span; spans are in order and do not overlap. Inside
 * emphasis and links that a span covers only in part, each part gets a separate node.
 */
export function wrap(parent: Parents, wrappings: Wrapping[]): void {
  const done: PhrasingContent[] = [];
  let next = 0;
  let run: NewswireNode | null = null;
  for (const child of parent.children as PhrasingContent[]) {
    while ((wrappings[next]?.end ?? Infinity) <= startOf(child)) next += 1;
    let last = next;
    while ((wrappings[last]?.start ?? Infinity) < endOf(child)) last += 1;
    const own = wrappings.slice(next, last);
    let at = 0;
    for (const piece of child.type === "text" ? cut(child, own) : [child]) {
      while ((own[at]?.end ?? Infinity) <= startOf(piece)) at += 1;
      const span = own[at];
      const covered = span && span.start <= startOf(piece) && endOf(piece) <= span.end;
      if (span && (covered || !("children" in piece)) && span.start < endOf(piece)) {
        const going: NewswireNode | null =
          run?.position && run.position.end.offset === startOf(piece) && span.start < startOf(piece)
            ? run
            : null;
        if (going?.position && piece.position) {
          going.children.push(piece);
          going.position = { start: going.position.start, end: piece.position.end };
        } else {
          run = {
            ...span.make(),
            children: [piece],
            ...(piece.position && { position: { ...piece.position } }),
          };
          done.push(run);
        }
      } else {
        if ("children" in piece && own.length) wrap(piece, own);
        run = null;
        done.push(piece);
      }
    }
  }
  parent.children = done;
}
