import type { Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { embargoIn, isTime } from "./embargo.ts";
import { isKill } from "./kill.ts";

/** A notice of an embargo, with the words in it that say until when. */
export interface EmbargoText extends Text {
  until: string;
}

/** Notices to editors, and the blocks of the story without them. */
export interface Notices {
  embargo: EmbargoText[];
  kill: Text | null;
  /** All blocks that tell readers something, without what their ends tell editors. */
  story: Block[];
  /** Blocks that only tell editors something. */
  notices: Block[];
}

/** No notice is searched for further down, nor above the last lines: blocks. */
const HEAD = 12;
const TAIL = 3;
/** Longer blocks are paragraphs, even where they begin as a notice does: UTF-16 code units. */
const MAX_NOTICE_LENGTH = 260;
/**
 * A line is a paragraph from this length on, with a full stop from a smaller one on: UTF-16 code
 * units.
 */
const PARAGRAPH = 200;
const STOPPED_PARAGRAPH = 70;
/** A kill in the last lines is a notice of a few words: UTF-16 code units. */
const MAX_LAST_KILL_LENGTH = 40;
/** A notice that says its time on the line below: "EMBARGOED UNTIL:". */
const OPEN = /(?:until|till?|to|for|before|release|jusqu[’'](?:au?|à)|:)\W*$/iu;

const isParagraph = ({ text }: Block) =>
  text.length >= PARAGRAPH ||
  (text.length >= STOPPED_PARAGRAPH && /[.?!…]["”'’»)\]]*$/u.test(text.slice(-9)));

/**
 * Takes out what stands down to the first paragraph, or at the end, and tells editors of an embargo
 * or a kill.
 */
export function noticesIn(blocks: Block[]): Notices {
  const found: Notices = { embargo: [], kill: null, story: [], notices: [] };
  const first = blocks.findIndex((block) => isParagraph(block) && !embargoIn(block.text));
  const head = Math.min(HEAD, first < 0 ? HEAD : first + 1);
  let open = false;
  for (const [number, block] of blocks.entries()) {
    const isHead = number < head;
    const isTail = number >= blocks.length - TAIL;
    const isShort = block.text.length <= MAX_LAST_KILL_LENGTH;
    if ((isHead || (isTail && isShort)) && isKill(block.text)) found.kill ??= textOf(block);
    const notice = isHead || isTail ? embargoIn(block.text) : null;
    const time = open && !notice && block.text.length <= MAX_NOTICE_LENGTH && isTime(block.text);
    if (notice) found.embargo.push({ ...textOf(block, notice.start), until: notice.until });
    if (time) found.embargo.push({ ...textOf(block), until: block.text });
    open = notice !== null && OPEN.test(block.text.slice(-MAX_NOTICE_LENGTH));
    const isWhole = time || notice?.start === 0 || found.kill?.start === block.start;
    if (isWhole && block.text.length <= MAX_NOTICE_LENGTH) found.notices.push(block);
    else found.story.push(notice?.start ? cut(block, notice.start) : block);
  }
  return found;
}

const textOf = ({ start, end, text }: Block, from = 0): Text => ({
  start: start + from,
  end,
  text: text.slice(from),
});

function cut(block: Block, at: number): Block {
  const text = block.text.slice(0, at).trimEnd();
  return { ...block, end: block.start + text.length, text };
}
