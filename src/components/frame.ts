import type { Element, ElementContent } from "hast";
import { element } from "../formats/element.ts";

/** Frame that scrolls where its content is wider than the text, and that the keyboard reaches. */
export const frame = (className: string, ariaLabel: string, children: ElementContent[]): Element =>
  element("div", { className: [className], role: "group", ariaLabel, tabIndex: 0 }, children);
