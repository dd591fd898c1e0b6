import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { addresses } from "../formats/addresses.ts";
import { htmlOf, isDateline, isPullQuote } from "../formats/body.ts";
import { element, text } from "../formats/element.ts";
import type { PlaceName } from "../formats/places.ts";
import type { StoryBrief } from "../formats/story.ts";
import { typesetTree } from "../formats/typography.ts";
import { type Calendar, inWords } from "../messages/dates.ts";
import type { SiteMessages } from "../messages/messages.ts";
import type { Dateline, Source } from "../newswire/article.ts";
import type { Shared } from "../sharing/services.ts";
import { noteAbsentSpeakers } from "./absent-speakers.ts";
import { setDateline } from "./dateline.ts";
import { frameTables } from "./framed-tables.ts";
import { linkAddresses } from "./link-addresses.ts";
import { showLoneLinks } from "./lone-links.ts";
import { linkQuotation } from "./quotation-link.ts";
import { showPictures } from "./story-pictures.ts";

/** Links in a story's text on its page: to sources, quotations and days. */
export interface Ties {
  slug: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** ISO date of the story's publication. */
  day: string;
  dateline: Dateline | null;
  /** Links for the places of the dateline, one for each. */
  places: readonly PlaceName[];
  sources: readonly Source[];
  /** Ids of the story's sources in the archive by their ids in the article. */
  sourceIds: ReadonlyMap<string, string>;
  calendar: Calendar;
  /** Share text of each quotation, by its id. */
  shared: ReadonlyMap<string, Shared>;
  messages: SiteMessages;
  pictures?: StoryBrief["pictures"];
  /** Attributes of the text, if its language is not the page's. */
  own?: { lang?: string; dir?: string };
}

/**
 * HTML of a story's text for its page: with the typography of its language, and links from speakers
 * to sources, from quotations to their pages and from days to their dates.
 */
export function storyText(story: Root, ties: Ties): string {
  const tree = structuredClone(story);
  noteAbsentSpeakers(tree, ties.sources);
  const days = new Set<string>();
  const linked = new Set<string>();
  visit(tree, "element", (node) => {
    if (node.tagName === "time") date(node, ties.calendar, days);
    if (isDateline(node)) {
      setDateline(node, ties);
      // Extractors of articles delete elements whose class says "dateline" or "filed".
      node.properties["className"] = ["place-line"];
    }
    if (node.properties["dataSource"] && node.tagName === "p") linkVoice(node, ties, linked);
    if (node.tagName === "q") linkQuotation(node, ties);
    // Its words are read aloud where the story has them.
    if (isPullQuote(node)) node.properties["ariaHidden"] = "true";
  });
  nameFootnotes(tree, ties.messages);
  frameTables(tree, ties.messages.table);
  showPictures(tree, ties.messages.gallery, ties.pictures);
  typesetTree(tree, ties.language);
  linkAddresses(tree);
  showLoneLinks(tree);
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    // An aside is a landmark, unless it has the role of a note.
    Object.assign(child.properties, child.tagName === "aside" ? { role: "note" } : ties.own);
  }
  return htmlOf(tree);
}

/** Headings of a story's sections, with their ids. */
export function crossheadsOf(tree: Root): { id: string; text: string }[] {
  return tree.children
    .filter((node) => node.type === "element")
    .filter(({ tagName, properties }) => tagName === "h2" && properties["id"])
    .map((heading) => ({ id: String(heading.properties["id"]), text: textOf(heading) }));
}

/**
 * Adds the whole date to a day whose words do not state it, shown on hover or touch; of days with
 * the same words, the keyboard reaches the first. The `<time>` for programs is after the words, as
 * extractors remove it with its content.
 */
function date(node: Element, calendar: Calendar, known: Set<string>): void {
  if (node.children.length === 0) return;
  const { dateTime } = node.properties;
  const day = String(dateTime);
  node.children.push(element("time", { dateTime }));
  node.tagName = "span";
  node.properties = {};
  const words = inWords(day, calendar);
  const said = textOf(node);
  if (said === words) return;
  Object.assign(node.properties, {
    dataDay: words,
    ...(!known.has(said + day) && { tabIndex: 0 }),
  });
  known.add(said + day);
}

/** Labels footnotes and the links back from them for screen readers. */
function nameFootnotes(tree: Root, { footnotes, backToText }: SiteMessages): void {
  const names: Record<string, string> = { "doc-endnotes": footnotes, "doc-backlink": backToText };
  visit(tree, "element", ({ properties }) => {
    const name = names[String(properties["role"])];
    if (name) properties["ariaLabel"] = name;
  });
}

/**
 * Links the first name of a source to its page; facts that the copy does not name are added in the
 * page's language.
 */
function linkVoice(
  note: Element,
  { sourceIds, sources, messages }: Ties,
  linked: Set<string>,
): void {
  const source = sources.find(({ id }) => id === note.properties["dataSource"]);
  const page = sourceIds.get(source?.id ?? "");
  for (const child of note.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "b" && page && !linked.has(page)) {
      linked.add(page);
      child.children = [element("a", { href: addresses.source(page) }, child.children)];
    }
    if (child.tagName === "span" && source?.kind === "unnamed" && textOf(child) === "unnamed") {
      child.children = [text(messages.unnamed)];
    }
  }
}
