import { type Block, isSetApart } from "../copy/blocks.ts";

/** Longest title of a linked story, in UTF-16 code units. */
const MAX_TITLE_LENGTH = 120;
/** Lines above the titles of other stories on a page. */
const OPENER =
  /^(?:(?:also )?read (?:more|next|also|this)|(?:more )?related(?: (?:articles?|stories|story|topics?|content|links?|news|coverage|reading))?|more (?:on this(?: story| topic)?|stories|reading|news|from .{2,40})|see also|further reading|recommended(?: (?:reading|stories|for you))?|(?:most|also) (?:read|popular|viewed)|editors?[’']? picks|you (?:may|might) (?:also )?like|what to read next|trending(?: now)?|up next|around the web|in other news|topics|tags)(?: on .{2,40})?\s*:?$/iu;

/**
 * Titles of other stories below a line that announces them: those in its group of lines, the line
 * below a colon, and all of them at the end of the copy.
 */
export function linkTitlesIn(blocks: readonly Block[]): Set<Block> {
  const titles = new Set<Block>();
  for (const [number, opener] of blocks.entries()) {
    if (!OPENER.test(opener.text)) continue;
    const below = blocks.slice(number + 1);
    const other = below.findIndex((block) => !isTitle(block));
    const run = below.slice(0, other < 0 ? below.length : other);
    const isLast = other < 0;
    for (const [at, block] of run.entries()) {
      const isNear = !isSetApart(block, run[at - 1] ?? opener);
      if (!isNear && !isLast && !(at === 0 && opener.text.endsWith(":"))) break;
      titles.add(block);
    }
  }
  return titles;
}

const isTitle = ({ text, node }: Block) =>
  text.length <= MAX_TITLE_LENGTH &&
  node.type !== "heading" &&
  /^[•*·>»–—\s-]*["“‘']?[\p{Lu}\d]/u.test(text) &&
  !/[.!…]["”’)]*$/u.test(text);
