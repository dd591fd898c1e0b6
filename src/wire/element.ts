/** An element of XML or HTML; names have no prefixes, and those of HTML are in lower case. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** Child elements with a name; all without one. */
export const childrenOf = (parent: Element | null, name?: string): Element[] =>
  (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== "string" && (!name || child.name === name),
  );

/** First element at a path of names below a parent; null where there is none. */
export function at(parent: Element | null, ...path: string[]): Element | null {
  const [name, ...rest] = path;
  if (!parent || name === undefined) return parent;
  for (const child of childrenOf(parent, name)) {
    const found = at(child, ...rest);
    if (found) return found;
  }
  return null;
}

/** Elements with a name anywhere below a parent, in reading order. */
export function* below(parent: Element | null, name: string): Generator<Element> {
  for (const child of childrenOf(parent)) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}

/** Text of an element and its descendants, on one line; null where there is none. */
export function wordsOf(element: Element | null | undefined): string | null {
  if (!element) return null;
  const parts: string[] = [];
  const add = ({ children }: Element) => {
    for (const child of children) {
      if (typeof child === "string") parts.push(child);
      else {
        if (child.name === "br") parts.push(" ");
        add(child);
      }
    }
  };
  add(element);
  return onOneLine(parts.join(""));
}

/** A text with single spaces; null where nothing is left. */
export const onOneLine = (text: string): string | null => text.replace(/\s+/gu, " ").trim() || null;

/** Value of an attribute; null where it is missing or empty. */
export const attribute = (element: Element | null | undefined, name: string): string | null =>
  element?.attributes[name]?.trim() || null;

/** Text of the first element that has any; null without one. */
export const firstWords = (...elements: (Element | null | undefined)[]): string | null =>
  elements.map(wordsOf).find((words) => words !== null) ?? null;
