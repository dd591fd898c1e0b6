import { type Block, isSetApart } from "../copy/blocks.ts";
import { isAddress } from "./address.ts";
import { hasContactDetail, isContactLine, opensContacts } from "./contact.ts";
import { isFarewell, isMailTrailer } from "./mail.ts";
import { isSignOff } from "./sign-off.ts";

/** Last lines of a message, in blocks, that may have its signature. */
const MOST_SIGNATURE_LINES = 15;
const MAX_SIGNATURE_LENGTH = 160;
const MAX_CONTACT_LENGTH = 90;

const END_MARK = /^(?:(?:#\s*){3,}|[-–—=*([ ]*ends?[-–—=*)\] .]*|[-–— ]*30[-–— ]*|N{4})$/iu;
const OPENERS: [kind: string, words: RegExp][] = [
  [
    "notes",
    /^(?:(?:additional |further )?notes? (?:to|for) (?:(?:the|all|our) )?(?:(?:news|picture|city|section|managing) ?)?(?:editors?|media|journalists|news ?desks?|press)|editors?[’']?s?[’']? notes?|media notes?|background (?:notes?|information)(?: (?:to|for) editors)?)\b.{0,60}$|^background\s*:$/iu,
  ],
  ["boilerplate", /^(?:about|who we are)(?: (?:the |our )?[\p{Lu}\d][^.?!:]{0,80})?:?$/iu],
  ["boilerplate", /^about the (?:authors?|writers?|company|organi[sz]ation)\b.{0,300}$/iu],
  ["boilerplate", /^About (?:the )?[\p{Lu}\d][^.?!:]{0,80}(?:[:–—]\s|\s-\s).+/u],
  [
    "boilerplate",
    /^(?:(?:cautionary (?:note|statement)s? (?:regarding|on|about|concerning) )?forward[- ]looking (?:statements?|information)|safe harbou?r(?: statement)?|cautionary (?:note|statement)s?|disclaimer)\b.{0,80}$/iu,
  ],
];
const ABOUT = /^(?:about(?! the (?:author|writer)s?\b)|who we are)\b/iu;
/** Speech, which means that the story continues. */
const SPEECH = /["“«„][^"”»“]{25,}["”»“]/u;
const CLOSING_MARKS = ['"', "”", "»", "“"];

/** Tests whether a text contains speech; the search stops at its last closing mark. */
function hasSpeech(text: string): boolean {
  const last = Math.max(...CLOSING_MARKS.map((mark) => text.lastIndexOf(mark)));
  return SPEECH.test(text.slice(0, last + 1));
}

const openerOf = (text: string) => OPENERS.find(([, words]) => words.test(text))?.[0] ?? null;

/**
 * Kinds of the blocks below the story that are not part of it: notes to editors, descriptions of
 * the sender, contacts and signatures. Blocks with speech stay in the story.
 */
export function endMatterIn(
  blocks: Block[],
  above: ReadonlyMap<Block, string>,
): Map<Block, string> {
  const kinds = new Map<Block, string>();
  const first = blocks.findIndex(
    (block) => !above.has(block) && block.text.length > MAX_CONTACT_LENGTH,
  );
  const begins = Math.max(2, first + 1, above.size + 2);
  takeContacts(blocks, begins, kinds);
  takeFrom(notesFrom(blocks, begins, above), blocks, kinds);
  const signature = blocks.findIndex(
    ({ text }, number) =>
      number >= Math.max(begins, blocks.length - MOST_SIGNATURE_LINES) && isFarewell(text),
  );
  const signed = blocks.slice(signature < 0 ? blocks.length : signature);
  if (signed.every(({ text }) => text.length <= MAX_SIGNATURE_LENGTH || isMailTrailer(text)))
    for (const block of signed) kinds.set(block, "signature");
  for (const block of blocks.slice(begins))
    if (isMailTrailer(block.text)) kinds.set(block, "signature");
  return kinds;
}

/**
 * Index of the first block after the story, or the number of blocks. Nothing below the end mark of
 * a release is story; other copy may use such marks as separators.
 */
function notesFrom(blocks: Block[], begins: number, above: ReadonlyMap<Block, string>): number {
  const isRelease = [...above.values()].includes("release");
  const lastSpeech = blocks.findLastIndex(({ text }) => hasSpeech(text) && !isSignOff(text));
  const lastMark = blocks.findLastIndex(({ text }) => END_MARK.test(text));
  let lastContact: number | undefined;
  const found = blocks.findIndex(({ text }, number) => {
    if (number < begins || number <= lastSpeech) return false;
    if (!END_MARK.test(text)) {
      // A crosshead of a feature may begin in the same way.
      if (!openerOf(text)) return false;
      if (!ABOUT.test(text) || isRelease) return true;
      lastContact ??= blocks.findLastIndex(isContact);
      return lastContact > number;
    }
    return isRelease
      ? lastMark <= number || isOpener(blocks[number + 1])
      : isOpener(blocks[number + 1]);
  });
  return found < 0 ? blocks.length : found;
}

const isOpener = (block: Block | undefined) =>
  block !== undefined &&
  (openerOf(block.text) !== null ||
    opensContacts(block.text) ||
    isContactLine(block.text) ||
    /^1[.)]\s/u.test(block.text));

const isContact = ({ text }: Block) => opensContacts(text) || isContactLine(text);

function takeFrom(from: number, blocks: Block[], kinds: Map<Block, string>): void {
  let kind = "notes";
  for (const block of blocks.slice(from)) {
    kind = openerOf(block.text) ?? (opensContacts(block.text) ? "contact" : kind);
    if (!kinds.has(block) && !END_MARK.test(block.text) && !isSignOff(block.text))
      kinds.set(block, kind);
  }
}

/** Most lines of a name and a post above a telephone number. */
const MOST_LINES_ABOVE = 3;
const MAX_NAME_WORDS = 8;

/** Words of the sender of copy, above an address or in it. An event has an address as well. */
const OFFICE =
  /\b(?:office|department|ministry|bureau|agency|headquarters|commission|embassy|press|communications)\b/iu;

/** Takes lines of contacts, and names and posts in one group with them. */
function takeContacts(blocks: Block[], begins: number, kinds: Map<Block, string>): void {
  for (const [number, block] of blocks.entries()) {
    if (number < begins) continue;
    const [before, after] = [blocks[number - 1], blocks[number + 1]];
    const isBelow = before !== undefined && kinds.get(before) === "contact";
    const follows = isBelow && (!isSetApart(block, before) || hasContactDetail(after?.text ?? ""));
    const isShort = block.text.length <= MAX_CONTACT_LENGTH && !/[.?!]["”]?$/u.test(block.text);
    if (opensContacts(block.text) || isContactLine(block.text) || (follows && isShort))
      kinds.set(block, "contact");
    else if (
      isAddress(block.text) &&
      (isBelow || isOffice(blocks.slice(number - MOST_LINES_ABOVE, number + 1)))
    )
      kinds.set(block, "contact");
  }
  for (const [number, block] of blocks.entries())
    if (kinds.get(block) === "contact") takeAbove(blocks.slice(begins, number + 1), kinds);
}

const isOffice = (lines: Block[]): boolean =>
  lines.some(({ text }) => isTitle(text) && OFFICE.test(text));

/** Takes names, posts and offices in the lines directly above the last contact, in its group. */
function takeAbove(lines: Block[], kinds: Map<Block, string>): void {
  const above = lines.slice(0, -1).slice(-MOST_LINES_ABOVE).reverse();
  let below = lines.at(-1);
  for (const block of above) {
    if (!below || kinds.has(block) || isSetApart(below, block) || !isTitle(block.text)) return;
    kinds.set(block, "contact");
    below = block;
  }
}

/** Tests whether a line is a few capitalised words, as names and posts are. */
const isTitle = (text: string): boolean =>
  text.split(/\s+/u).length <= MAX_NAME_WORDS &&
  /^(?:\p{Lu}\S*|of|and|for|the|&|[-–—|])(?: (?:\p{Lu}\S*|of|and|for|the|to|&|[-–—|]))*$/u.test(
    text,
  ) &&
  !/[.?!:]$/u.test(text);
