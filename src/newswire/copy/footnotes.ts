import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Parent,
  PhrasingContent,
  Root,
} from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** A footnote's mark in the text, or a part of the notes below it; neither is read as copy. */
interface FootnotePart extends Parent {
  type: "footnote-part";
  children: (FootnotePart | PhrasingContent | BlockContent | DefinitionContent)[];
  data: { hName: string; hProperties?: Record<string, string | string[]> };
}

declare module "mdast" {
  interface RootContentMap {
    footnotePart: FootnotePart;
  }
  interface PhrasingContentMap {
    footnotePart: FootnotePart;
  }
}

/** A footnote that the text refers to, with its number. */
interface Note {
  definition: FootnoteDefinition;
  number: number;
}

/**
 * Numbers footnotes in the order of their marks and puts them at the end of the story; leaves out
 * notes that nothing refers to.
 *
 * @param key - key of the story, which keeps ids apart from those of another on the same page
 */
export function placeFootnotes(tree: Root, key: string): void {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteDefinition", (definition, index, parent) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const notes = new Map<string, Note>();
  mark(tree, definitions, notes, key);
  // Notes that other notes refer to are added to the map while this loop runs.
  for (const { definition } of notes.values()) mark(definition, definitions, notes, key);
  if (notes.size === 0) return;
  const items = [...notes.values()].map((note) => noteOf(note, key));
  const properties = { className: ["footnotes"], role: "doc-endnotes" };
  tree.children.push(part("section", properties, [part("ol", {}, items)]));
}

/** Puts a numbered link in the place of each reference under a node. */
function mark(
  parent: Root | FootnoteDefinition,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  notes: Map<string, Note>,
  key: string,
): void {
  visit(parent, "footnoteReference", ({ identifier, position }, index, holder) => {
    const definition = definitions.get(identifier);
    if (!definition || !holder || index === undefined) return;
    const before = notes.get(identifier);
    const { number } = before ?? { number: notes.size + 1 };
    notes.set(identifier, { definition, number });
    const link = part(
      "a",
      {
        href: `#${idOf(key, number)}`,
        role: "doc-noteref",
        ...(!before && { id: idOf(key, `mark-${number}`) }),
      },
      [{ type: "text", value: String(number) }],
    );
    holder.children[index] = { ...part("sup", {}, [link]), ...(position && { position }) };
  });
}

/** A note with a link back to its mark; its words have no positions, as they are no copy. */
function noteOf({ definition, number }: Note, key: string): FootnotePart {
  const properties = { href: `#${idOf(key, `mark-${number}`)}`, role: "doc-backlink" };
  const back = part("a", properties, [{ type: "text", value: "↩" }]);
  const last = definition.children.at(-1);
  const children = last?.type === "paragraph" ? definition.children : [...definition.children];
  if (last?.type === "paragraph") last.children.push({ type: "text", value: " " }, back);
  visit(definition, (node) => {
    delete node.position;
  });
  return part("li", { id: idOf(key, number) }, children);
}

/** Id of an element. Its hyphen is what all ids of the parser have. */
const idOf = (key: string, end: string | number) => `note-${key}-${end}`;

const part = (
  hName: string,
  hProperties: Record<string, string | string[]>,
  children: FootnotePart["children"],
): FootnotePart => ({ type: "footnote-part", children, data: { hName, hProperties } });
