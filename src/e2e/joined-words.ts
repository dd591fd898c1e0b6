import type { Element, Nodes, Root, Text } from "hast";

/** Elements that are not separated by a line or a space without a style sheet. */
const INLINE = new Set(
  "a abbr b bdi button cite code em i label q s small span strong summary svg g line rect circle text time".split(
    " ",
  ),
);

/** Elements whose text no page shows. */
const SILENT = new Set(["head", "script", "style", "datalist", "select", "textarea"]);

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Words of adjacent elements that would run together without a style sheet, as in a text browser:
 * “Sources|Places”. Paragraphs of a story are ignored, as copy itself may join words to marked-up
 * ones.
 */
export function joinedWords(tree: Root): string[] {
  const joined: string[] = [];
  let last: Text | undefined;
  let isBetween = false;
  const read = (node: Nodes): void => {
    if (node.type === "text") {
      const isJoined = isBetween && LETTER.test(last?.value.at(-1) ?? "");
      if (isJoined && LETTER.test(node.value[0] ?? "")) joined.push(`${last?.value}|${node.value}`);
      last = node;
      isBetween = false;
    }
    if (node.type !== "element" && node.type !== "root") return;
    if (node.type === "element" && (SILENT.has(node.tagName) || isCopy(node))) return;
    const edge = () => {
      isBetween = true;
      if (node.type === "element" && !INLINE.has(node.tagName)) last = undefined;
    };
    edge();
    node.children.forEach(read);
    edge();
  };
  read(tree);
  return joined;
}

const isCopy = ({ tagName, properties: { id } }: Element) =>
  tagName === "p" && /^p-/u.test(String(id));
