import type { Element, ElementContent, Text } from "hast";

/** Element of HTML. */
export const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[] = [],
): Element => ({ type: "element", tagName, properties, children });

/** Text in HTML. */
export const text = (value: string): Text => ({ type: "text", value });
