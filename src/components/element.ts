import type { Element, ElementContent } from "hast";

/** Element of HTML. */
export const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[] = [],
): Element => ({ type: "element", tagName, properties, children });

/** Frame that scrolls where its content is wider than the text, and that the keyboard reaches. */
export const frame = (className: string, ariaLabel: string, children: ElementContent[]): Element =>
  element("div", { className: [className], role: "group", ariaLabel, tabIndex: 0 }, children);
