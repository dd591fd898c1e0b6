import { existsSync, readdirSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { messagesIn } from "../messages/messages.ts";
import { isLeftBehind } from "./articles-folder.ts";
import type { NamedLink } from "./front-file.ts";
import { mistake } from "./mistake.ts";
import { type OwnPage, readPage } from "./page-file.ts";
import { PUBLICATION, type Publication } from "./publication.ts";
import { DEFAULT_SECTIONS, isSection, SECTIONS, type Section } from "./sections.ts";
import { readText } from "./text-file.ts";
import { placeIn } from "./yaml.ts";

/** Folder of pages; the environment variable PAGES names another, for trials. */
export const PAGES = process.env["PAGES"] || "content/pages";

/** The publisher's own pages, and the links to them and to sections of the site. */
export interface OwnPages {
  pages: OwnPage[];
  /** Links after the topics at the top of every page. */
  sections: NamedLink[];
  /** Links in the footer of every page. */
  footer: NamedLink[];
}

/** Path of one of the publisher's own pages. */
export const pageAddress = (slug: string): string => `/${slug}/`;

/**
 * Reads all pages in content/pages/ in the working directory, sorted by name.
 *
 * @param tell - reports a mistake; its page stays as it was in `last`, or is left out
 */
export function readPages(
  tell: (error: unknown) => void,
  last: readonly OwnPage[] = [],
  folder = PAGES,
): OwnPage[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => !isLeftBehind(name));
  return names.sort().flatMap((name) => {
    try {
      return readPage(`${folder}/${name}`) ?? [];
    } catch (error) {
      tell(error);
      return last.filter(({ slug }) => `${slug}.md` === name);
    }
  });
}

/** Doubts about published pages with a gap of their draft, each at the first gap. */
export function gapsIn(pages: readonly OwnPage[], folder = PAGES): VFileMessage[] {
  return pages.flatMap(({ slug, gap }) => {
    if (!gap) return [];
    return [
      mistake(`${folder}/${slug}.md`, `“${gap.words}” is a gap of the draft: fill it in`, gap),
    ];
  });
}

/**
 * Links of every page to sections of the site and to the publisher's pages: those in `navigation`,
 * else the default ones; and the pages whose front matter chooses a place.
 *
 * @param tell - reports a name in `navigation` without a section or page
 */
export function linksTo(
  pages: readonly OwnPage[],
  { navigation, language }: Pick<Publication, "navigation" | "language">,
  tell: (error: unknown) => void,
): Omit<OwnPages, "pages"> {
  const messages = messagesIn(language).site;
  const section = (name: Section): NamedLink => ({
    name: messages[SECTIONS[name][1]],
    address: SECTIONS[name][0],
  });
  const about = { slug: "about", title: messages.about, in: "footer" } as const;
  const own = pages.some(({ slug }) => slug === about.slug) ? pages : [about, ...pages];
  const linkOf = ({ slug, title }: Pick<OwnPage, "slug" | "title">): NamedLink => ({
    name: slug === about.slug ? about.title : title,
    address: pageAddress(slug),
  });
  const named = navigation?.flatMap((entry, index): NamedLink[] => {
    if (typeof entry !== "string") return [entry];
    if (isSection(entry)) return [section(entry)];
    const page = own.find(({ slug }) => slug === entry);
    if (!page) tell(noSection(entry, index));
    return page ? [linkOf(page)] : [];
  });
  const top = own.filter((page) => page.in === "navigation").map(linkOf);
  const sections = named ?? DEFAULT_SECTIONS.map(section);
  const isNamed = ({ address }: NamedLink) => sections.some((link) => link.address === address);
  return {
    sections: sections.toSpliced(
      named ? sections.length : -1,
      0,
      ...top.filter((link) => !isNamed(link)),
    ),
    footer: own.filter((page) => page.in === "footer").map(linkOf),
  };
}

function noSection(name: string, index: number) {
  const text = readText(PUBLICATION, "");
  const reason =
    `navigation.${index}: “${name}” is no page in content/pages/ that is published: write ` +
    `${Object.keys(SECTIONS).join(", ")}, the name of a page, or the name and the address of a link`;
  return mistake(PUBLICATION, reason, placeIn({ text, firstLine: 1 }, ["navigation", index]));
}
