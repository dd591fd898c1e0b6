/** An element of XML or HTML; names are without prefixes, those of HTML in lower case. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** Child elements of a name; all where none is given. */
export const childrenOf = (parent: Element | null, name?: string): Element[] =>
  (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== "string" && (!name || child.name === name),
  );

/** The first element that a path of names leads to from a parent; null where there is none. */
export function at(parent: Element | null, ...path: string[]): Element | null {
  const [name, ...rest] = path;
  if (!parent || name === undefined) return parent;
  for (const child of childrenOf(parent, name)) {
    const found = at(child, ...rest);
    if (found) return found;
  }
  return null;
}

/** Elements of a name anywhere below a parent, in reading order. */
export function* below(parent: Element | null, name: string): Generator<Element> {
  for (const child of childrenOf(parent)) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}

/** The words of an element and all that it holds, on one line; null where there are none. */
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

/** The value of an attribute; null where it is missing or empty. */
export const attribute = (element: Element | null | undefined, name: string): string | null =>
  element?.attributes[name]?.trim() || null;

/** The paths of elements of which one is the first that has words. */
export const firstWords = (...elements: (Element | null | undefined)[]): string | null =>
  elements.map(wordsOf).find((words) => words !== null) ?? null;
