import type { Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { embargoIn, isTime } from "./embargo.ts";
import { isKill } from "./kill.ts";

/** An embargo notice, with its words about the time. */
export interface EmbargoText extends Text {
  until: string;
}

/** Notices to editors, and the blocks of the story without them. */
export interface Notices {
  embargo: EmbargoText[];
  kill: Text | null;
  /** Blocks for readers, without notices at their ends. */
  story: Block[];
  /** Blocks that are only for editors. */
  notices: Block[];
}

/** First blocks in which notices are searched for. */
const HEAD = 12;
const TAIL = 3;
/**
 * Longest notice, in UTF-16 code units; longer blocks are paragraphs, even where they begin like a
 * notice.
 */
const MAX_NOTICE_LENGTH = 260;
/** Shortest paragraph, in UTF-16 code units: the second number is for one with a full stop. */
const PARAGRAPH = 200;
const STOPPED_PARAGRAPH = 70;
/** Longest kill notice in the last lines, in UTF-16 code units. */
const MAX_LAST_KILL_LENGTH = 40;
/** A notice whose time is on the line below: "EMBARGOED UNTIL:". */
const OPEN = /(?:until|till?|to|for|before|release|jusqu[’'](?:au?|à)|:)\W*$/iu;

const isParagraph = ({ text }: Block) =>
  text.length >= PARAGRAPH ||
  (text.length >= STOPPED_PARAGRAPH && /[.?!…]["”'’»)\]]*$/u.test(text.slice(-9)));

/** Removes embargo and kill notices down to the first paragraph, and at the end. */
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
