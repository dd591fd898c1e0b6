import sax from "sax";
import type { Element } from "./element.ts";
import { WireMistake } from "./item.ts";

/** Deepest nesting of elements in a body. */
const MAX_DEPTH = 100;

/** Name of an element around the body, as the parser reads nothing after the first element. */
const WRAPPER = "wire-body";

/** Elements that have no end tag. https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Elements that end a paragraph before them. */
const ENDS_PARAGRAPH =
  /^(?:p|h[1-6]|ul|ol|dl|table|div|section|article|blockquote|figure|header|footer|pre|hr)$/u;

/** Tests whether a text is HTML, by an element of a body in it. */
export const isHtml = (text: string): boolean =>
  /<\/?(?:p|br|div|h[1-6]|b|i|em|strong|a|ul|li|table|section|body|html)\b[^<>]*>/iu.test(text);

/**
 * Reads the HTML of a body as a tree, and accepts HTML that is not well-formed.
 *
 * @throws {WireMistake} where elements are nested too deep
 */
export function readHtml(html: string): Element {
  const parser = sax.parser(false, { lowercase: true, position: false });
  const root: Element = { name: "body", attributes: {}, children: [] };
  const open = [root];
  const add = (text: string) => open.at(-1)?.children.push(text);
  parser.onerror = () => {
    parser.resume();
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onopentag = ({ name, attributes }) => {
    if (ENDS_PARAGRAPH.test(name) && open.at(-1)?.name === "p") open.pop();
    const element: Element = { name, attributes: {}, children: [] };
    for (const [key, value] of Object.entries(attributes)) element.attributes[key] = String(value);
    open.at(-1)?.children.push(element);
    if (VOID.has(name)) return;
    if (open.length > MAX_DEPTH)
      throw new WireMistake("The body of the story has elements nested too deeply: it is not read");
    open.push(element);
  };
  parser.onclosetag = (name) => {
    const index = open.findLastIndex((element) => element.name === name);
    if (index > 0) open.length = index;
  };
  parser.write(`<${WRAPPER}>`).write(html).write(`</${WRAPPER}>`).close();
  return root;
}
