import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { plainBodyOf } from "./plain-body.ts";
import type { Story } from "./story.ts";

/** Most UTF-16 code units of a passage above a comment. */
const MAX_CHARACTERS = 280;

/**
 * Words of the paragraphs and quotations of a story that readers can comment on, by their ids,
 * which are hashes of the words.
 */
export function passagesOf(story: Pick<Story, "tree">): Record<string, string> {
  const words: Record<string, string> = {};
  visit(plainBodyOf(story), "element", (node: Element) => {
    const { id, dataQuotation } = node.properties;
    const key = String(id ?? dataQuotation ?? "");
    if (!/^[pq]-/u.test(key)) return;
    const text = textOf(node).replaceAll(/\s+/gu, " ").trim();
    words[key] = key in words ? `${words[key]} … ${text}` : text;
  });
  return Object.fromEntries(Object.entries(words).map(([id, text]) => [id, short(text)]));
}

function short(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  return `${text.slice(0, MAX_CHARACTERS).replace(/\s+\S*$/u, "")} …`.toWellFormed();
}
