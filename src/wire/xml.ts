import sax from "sax";
import type { Element } from "./element.ts";
import { WireMistake } from "./item.ts";

/** Deepest nesting of elements in an agency's file. */
const MAX_DEPTH = 100;

/** Most elements in an agency's file. */
const MAX_ELEMENTS = 200_000;

/** Declarations of general entities, which may name files or expand without bounds. */
const GENERAL_ENTITY = /<!ENTITY\s+[^%\s]/u;

/**
 * Reads XML as a tree. It knows only the entities of XML and HTML, fetches nothing that a document
 * type names, and refuses a file that declares entities.
 *
 * @throws {WireMistake} at the first error of well-formedness
 */
export function readXml(xml: string): Element {
  const parser = sax.parser(true, { position: true });
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  let count = 0;
  const line = () => (parser.line ?? 0) + 1;
  const add = (text: string) => open.at(-1)?.children.push(text);
  parser.onerror = (error) => {
    const [what = "it is not XML"] = error.message.split("\n");
    throw new WireMistake(
      `This is not well-formed XML (line ${line()}: ${what}): get the file from the agency again`,
    );
  };
  parser.ondoctype = (doctype) => {
    if (GENERAL_ENTITY.test(`<!${doctype}`))
      throw new WireMistake(
        `The file declares entities of its own (line ${line()}), which no agency needs: it is not read`,
      );
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onopentag = ({ name, attributes }) => {
    count += 1;
    if (open.length > MAX_DEPTH || count > MAX_ELEMENTS)
      throw new WireMistake(
        `The file has more elements than a story can have (line ${line()}): it is not read`,
      );
    const element: Element = { name: local(name), attributes: {}, children: [] };
    for (const [key, value] of Object.entries(attributes))
      element.attributes[local(key)] = String(value);
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml.trimStart()).close();
  const [top] = root.children.filter((child): child is Element => typeof child !== "string");
  if (!top) throw new WireMistake("The file has no element: get it from the agency again");
  return top;
}

const local = (name: string) => name.slice(name.lastIndexOf(":") + 1);
