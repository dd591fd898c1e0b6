import type { Block } from "../copy/blocks.ts";
import { isNavigation } from "./web-page.ts";

/** Fewest lines of a menu, and most words of each. */
const MIN_LINES = 4;
const MAX_WORDS = 3;
/** Fewest lines of a menu that must be known links. */
const MIN_KNOWN = 2;

/** A web address alone on its line, and the longest title above it, in UTF-16 code units. */
const WEB = /^(?:https?:\/\/|www\.)\S+$/iu;
const MAX_TITLE_LENGTH = 90;

/** Languages by their own names, as in the language menus of sites, after the Unicode CLDR. */
const LANGUAGES =
  "English|Deutsch|Français|Español|Italiano|Português|Nederlands|Polski|Svenska|Dansk|Norsk|Suomi|Čeština|Slovenčina|Magyar|Română|Hrvatski|Srpski|Slovenščina|Türkçe|Ελληνικά|Русский|Українська|Български|العربية|עברית|فارسی|हिन्दी|中文|简体中文|繁體中文|日本語|한국어|Tiếng Việt|Bahasa Indonesia|Kiswahili|Cymraeg|Gaeilge|Català|Euskara|Eesti|Latviešu|Lietuvių|ไทย|Tagalog|Kreyòl Ayisyen";
const LANGUAGE = new RegExp(`^(?:${LANGUAGES})(?: \\([^()]{1,20}\\))?$`, "iu");
/** Pages that most sites have. */
const PAGE =
  /^(?:about(?: us)?|contacts?(?: us)?|news(?:room)?|careers|jobs|accessibility|site ?map|privacy|terms(?: of use)?|legal|help|faqs?|events|calendar|donate|shop|store|support|services|resources|publications|press|media|blog|feedback|archives?|our (?:work|team|people|story)|all rights)$/iu;

/**
 * Lines of a site menu or language menu, in a run of short lines above or below a story or on one
 * line.
 */
export function menuIn(blocks: readonly Block[]): Set<Block> {
  const menu = new Set<Block>();
  const first = blocks.findIndex((block) => !isShort(block));
  const last = blocks.findLastIndex((block) => !isShort(block));
  if (first < 0) return menu;
  for (const run of [blocks.slice(0, first), blocks.slice(last + 1)])
    for (const block of linksOf(run)) menu.add(block);
  for (const block of blocks) if (isLanguageLine(block)) menu.add(block);
  for (const block of linksAtEnd(blocks)) menu.add(block);
  return menu;
}

/** Web addresses at the end of copy, and the titles directly above them. */
function linksAtEnd(blocks: readonly Block[]): Block[] {
  const links: Block[] = [];
  for (let at = blocks.length - 1; at > 1; at -= 1) {
    const [block, below] = [blocks[at], blocks[at + 1]];
    if (!block) break;
    const isTitle = below !== undefined && WEB.test(below.text) && isLinkTitle(block.text);
    if (!WEB.test(block.text) && !isTitle) break;
    links.push(block);
  }
  return links;
}

const isLinkTitle = (text: string) =>
  text.length <= MAX_TITLE_LENGTH && !/[.?!…]["”’]?$/u.test(text);

/** The part of a run of short lines from its first known link to its last. */
function linksOf(run: readonly Block[]): readonly Block[] {
  const known = run.filter(({ text }) => isKnown(text));
  const links = run.slice(
    run.findIndex(({ text }) => isKnown(text)),
    run.findLastIndex(({ text }) => isKnown(text)) + 1,
  );
  return known.length >= MIN_KNOWN && links.length >= MIN_LINES && known.length * 2 >= links.length
    ? links
    : [];
}

const isKnown = (text: string) => isNavigation(text) || LANGUAGE.test(text) || PAGE.test(text);

const isShort = ({ text, node }: Block) =>
  node.type !== "heading" && text.split(/\s+/u).length <= MAX_WORDS && !/[.?!…:]$/u.test(text);

/** Tests whether a line is a row of links with separators: "English | Français | Español". */
function isLanguageLine({ text }: Block): boolean {
  const links = text.split(/\s+[|·•/]\s+|\s{3,}/u);
  return links.length > 2 && links.every((link) => isKnown(link.trim()));
}
