import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { addresses } from "../formats/addresses.ts";
import { htmlOf } from "../formats/body.ts";
import { type Calendar, inWords } from "../messages/dates.ts";
import type { SiteMessages } from "../messages/messages.ts";
import type { Shared } from "../sharing/services.ts";
import { respondToParagraph, respondToQuotation } from "./respond.ts";

/** Links of a story's text on its page: to sources, days, discussions and share menus. */
export interface Ties {
  slug: string;
  /** The archive's ids of the story's sources by their ids in the article. */
  sourceIds: ReadonlyMap<string, string>;
  calendar: Calendar;
  /** Share text of each quotation, by its id. */
  shared: ReadonlyMap<string, Shared>;
  messages: SiteMessages;
  /** Attributes of the text where the page speaks another language. */
  own?: { lang?: string; dir?: string };
}

/**
 * HTML of a story's text for its page: with links from speakers to sources, from quotations to
 * their pages and from days to their dates.
 */
export function storyText(story: Root, ties: Ties): string {
  const tree = structuredClone(story);
  visit(tree, "element", (node) => {
    if (node.tagName === "time") date(node, ties.calendar);
    if (node.properties["dataSource"] && node.tagName === "p") linkVoice(node, ties);
  });
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "p" || !parent || index === undefined) return;
    const quotations = quotationsIn(node);
    if (quotations.length === 0) return respond(node, ties);
    const next = parent.children.slice(index + 1).find(({ type }) => type === "element");
    const known = next?.type === "element" && next.tagName === "aside" ? next : undefined;
    const aside = known ?? element("aside", {}, []);
    for (const quotation of quotations) share(quotation, noteOf(quotation, aside, node), ties);
    if (!known) parent.children.splice(index + 1, 0, aside);
    return SKIP;
  });
  for (const child of tree.children) {
    if (child.type === "element" && child.tagName !== "aside") {
      Object.assign(child.properties, ties.own);
    }
  }
  visit(tree, "element", (node) => {
    if (node.tagName === "q") span(node);
  });
  return htmlOf(tree);
}

/** The headings of a story's sections, and the ids that lead to them. */
export function crossheadsOf(tree: Root): { id: string; text: string }[] {
  return tree.children
    .filter((node) => node.type === "element")
    .filter(({ tagName, properties }) => tagName === "h2" && properties["id"])
    .map((heading) => ({ id: String(heading.properties["id"]), text: textOf(heading) }));
}

const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element => ({ type: "element", tagName, properties, children });

/** The quotations that begin in a paragraph. */
function quotationsIn(paragraph: Element): Element[] {
  const found: Element[] = [];
  visit(paragraph, "element", (node) => {
    if (node.tagName === "q" && node.properties["id"]) found.push(node);
  });
  return found;
}

/** Readers' own views put marks around a `<q>`, beside those of the copy. */
function span(quotation: Element): void {
  quotation.tagName = "span";
  quotation.properties["className"] = ["quotation"];
}

/**
 * A day whose words do not say its whole date gets it, to be read where a pointer, a finger or the
 * keyboard rests on it.
 */
function date(node: Element, calendar: Calendar): void {
  const words = inWords(String(node.properties["dateTime"]), calendar);
  if (textOf(node) === words) return;
  Object.assign(node.properties, { dataDate: words, tabIndex: 0 });
}

function linkVoice(note: Element, { sourceIds }: Ties): void {
  const source = sourceIds.get(String(note.properties["dataSource"]));
  const name = note.children.find((child) => child.type === "element" && child.tagName === "b");
  if (!source || name?.type !== "element") return;
  name.children = [element("a", { href: addresses.source(source) }, name.children)];
}

/**
 * The note of a quotation's source beside its paragraph; one without a name where the source speaks
 * on, or is not told.
 */
function noteOf(
  { properties: { dataSource } }: Element,
  aside: Element,
  paragraph: Element,
): Element {
  const notes = aside.children.filter((child) => child.type === "element");
  const known = notes.find(({ properties }) => properties["dataSource"] === dataSource);
  if (known) return known;
  const classes = [paragraph.properties["className"] ?? []].flat().map(String);
  const rule = !dataSource ? ["untold"] : classes.includes("unnamed") ? ["unnamed"] : [];
  const note = element("p", { className: ["voice", "given", ...rule], dataSource }, []);
  aside.children.push(note);
  return note;
}

/** Puts the link that responds to a paragraph at its end. */
function respond(paragraph: Element, ties: Ties): void {
  const id = String(paragraph.properties["id"] ?? "");
  if (!id.startsWith("p-")) return;
  paragraph.children.push(respondToParagraph(id, ties));
}

/** Puts the links that share a quotation and respond to it into a note. */
function share({ properties, ...quotation }: Element, note: Element, ties: Ties): void {
  const words = textOf({ properties, ...quotation }).replaceAll(/\s+/gu, " ");
  const id = String(properties["id"]);
  const { text, address } = ties.shared.get(id) ?? { text: words, address: "" };
  const link = element(
    "a",
    {
      className: ["share"],
      href: addresses.quotation(ties.slug, id),
      ariaLabel: ties.messages.shareQuotation(words),
      dataText: text,
      dataAddress: address,
    },
    [{ type: "text", value: ties.messages.share }],
  );
  // Without a script it could do nothing, so the script shows it.
  const copy = element(
    "button",
    {
      type: "button",
      className: ["copy"],
      hidden: true,
      ariaLabel: ties.messages.copyQuotation(words),
      dataText: `${text}\n${address}`,
    },
    [{ type: "text", value: ties.messages.copy }],
  );
  const space = { type: "text" as const, value: " " };
  const response = respondToQuotation(id, words, ties);
  note.children.push(space, link, space, response, space, copy);
}
