import type { Byline, CorrectionNote, Dateline, Furniture, Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { addressedBylineOf, bareBylineOf, bylineOf, isAuthorsPost } from "./byline.ts";
import { correctionNote, isCorrection, isCorrectionHeading } from "./corrections.ts";
import { dashedCrosshead, isPlainCrosshead } from "./crosshead.ts";
import { datelineOf, leadPlaceOf } from "./dateline.ts";
import { endMatterIn } from "./end-matter.ts";
import { furnitureBelowHeadline, furnitureKind } from "./furniture.ts";
import { isLabel, labelOf } from "./label.ts";
import { linkTitlesIn } from "./links.ts";
import { type EmbargoText, type Notices, noticesIn } from "./notices.ts";
import { pointsBelowHeadline, pointsHeading } from "./points.ts";
import { preambleIn } from "./preamble.ts";
import { pullQuotesIn } from "./pull-quotes.ts";
import { releaseLabelLength } from "./release.ts";
import { isBehindRule, isRule, isSignOff, signOffAtEnd } from "./sign-off.ts";
import { menuIn } from "./site-menu.ts";

/** Blocks by the part of the story that they are. */
export interface Structure {
  headline: Text | null;
  label: Text | null;
  points: Text[];
  byline: Byline | null;
  dateline: Dateline | null;
  signoff: Text | null;
  furniture: Furniture[];
  corrections: CorrectionNote[];
  embargo: EmbargoText[];
  kill: Text | null;
  /** Crossheads with their blocks, in order. */
  crossheads: Map<Block, Text>;
  /** The paragraphs of the story, cut where a sign-off ends the last one. */
  paragraphs: Block[];
  /** Block quotations that repeat words of the story. */
  pullQuotes: Set<Block>;
  /** All other blocks, which are not shown in the body of the story. */
  rest: Set<Block>;
}

/** Most lines above the lead that are searched for byline and dateline. */
const MAX_OPENING_LINES = 12;
/** First blocks in which a place in capitals alone is a dateline. */
const MAX_OPENING_PARAGRAPHS = 4;
/** A speaker's label in a transcript, which looks like a place before a colon. */
const SPEAKER = /^\p{Lu}[\p{Lu} .'’-]*: /u;
/** Beginning of a letter to the editor. */
const SALUTATION =
  /^(?:dear )?(?:sirs?|madam|sir (?:or|and) madam|sir\/madam|(?:the )?editor)(?:\s*[,:–—]|\s+-\s)/iu;
/** Longest headline, in UTF-16 code units. */
const MAX_HEADLINE_LENGTH = 220;

const slice = (block: Block, from = 0, to = block.text.length): Text => ({
  start: block.start + from,
  end: block.start + to,
  text: block.text.slice(from, to),
});

function isHeadline(block: Block, next: Block | undefined): boolean {
  if (block.node.type === "heading") return true;
  if (!next || block.text.length > MAX_HEADLINE_LENGTH || SALUTATION.test(block.text)) return false;
  if (datelineOf(block, null) && !releaseLabelLength(block.text) && !labelOf(block.text))
    return false;
  const sentences = block.text.match(/[.?!]["”]?\s+\p{Lu}/gu)?.length ?? 0;
  return !/[.]["”]?$/.test(block.text) || (block.text.length < 140 && sentences === 0);
}

/** Structure of copy that has only notices to editors. */
export const structureWith = ({ embargo, kill, notices }: Notices): Structure => ({
  headline: null,
  label: null,
  points: [],
  byline: null,
  dateline: null,
  signoff: null,
  furniture: embargo.map(({ start, end, text }) => ({ start, end, text, kind: "embargo" })),
  corrections: [],
  embargo,
  kill,
  crossheads: new Map(),
  paragraphs: [],
  pullQuotes: new Set(),
  rest: new Set(notices),
});

/** Structure of a story; `published` is an ISO date or null. */
export function structureOf(all: Block[], published: string | null): Structure {
  const notices = noticesIn(all);
  const { story: blocks } = notices;
  const structure = structureWith(notices);
  let begun = false;
  const preamble = preambleIn(blocks);
  const links = [...linkTitlesIn(blocks), ...menuIn(blocks)].map(
    (block) => [block, "navigation"] as const,
  );
  const around = new Map([...links, ...endMatterIn(blocks, preamble), ...preamble]);
  let story = withoutCorrections(blocks, structure, published).filter((block) => {
    const kind =
      around.get(block) ?? (begun ? furnitureBelowHeadline(block.text) : furnitureKind(block.text));
    begun ||= kind === null;
    if (kind) structure.furniture.push({ ...slice(block), kind });
    if (kind || isRule(block.text)) structure.rest.add(block);
    return kind === null;
  });
  const take = (block: Block) => {
    structure.rest.add(block);
    story = story.filter((other) => other !== block);
  };
  const takeAs = (block: Block, kind: string) => {
    structure.furniture.push({ ...slice(block), kind });
    take(block);
  };
  const [above, below, ...others] = story;
  if (above && below && isLabel(above.text) && isHeadline(below, others[0])) {
    structure.label = slice(above);
    take(above);
  }
  const [first, second] = story;
  if (first && isHeadline(first, second)) {
    readHeadline(first, structure);
    take(first);
  }
  const takePoints = () => {
    const heading = structure.headline && pointsHeading(story);
    if (heading) takeAs(heading, "notes");
    for (const [block, point] of pointsBelowHeadline(structure.headline ? story : [])) {
      structure.points.push(point);
      take(block);
    }
  };
  takePoints();
  const isTranscript = story.filter(({ text }) => SPEAKER.test(text)).length > 1;
  for (const [number, block] of story.slice(0, MAX_OPENING_LINES).entries()) {
    if (structure.rest.has(block)) continue;
    structure.byline ??= bylineOf(block.text, block.start) ?? namedOf(block, story, structure);
    if (structure.byline?.start === block.start) {
      take(block);
      const below = story[0];
      if (number === 0 && below && isAuthorsPost(below.text)) takeAs(below, "signature");
      takePoints();
      continue;
    }
    structure.dateline ??= datelineOf(block, published, number < MAX_OPENING_PARAGRAPHS);
    if (structure.headline && block === story[0] && !isTranscript)
      structure.dateline ??= leadPlaceOf(block);
  }
  takeSignOff(story, structure);
  readCrossheads(
    story.filter((block) => !structure.rest.has(block)),
    structure,
  );
  return structure;
}

/** Byline that is a name alone between headline and lead, or null. */
function namedOf(block: Block, story: Block[], structure: Structure): Byline | null {
  if (!structure.headline || block !== story[0]) return null;
  const [below] = structure.furniture.filter(
    ({ kind, start }) => kind === "contact" && start > block.end && start - block.end <= 4,
  );
  const isRelease = structure.furniture.some(({ kind }) => kind === "release");
  const addressed = below && !isRelease ? addressedBylineOf(block, below.text) : null;
  return addressed ?? bareBylineOf(block, story);
}

/** Sets the headline of a structure, and its label. */
function readHeadline(block: Block, structure: Structure): void {
  const found = labelOf(block.text);
  const release = releaseLabelLength(block.text);
  if (found) structure.label ??= slice(block, 0, found.label.length);
  if (release) structure.furniture.push({ ...slice(block, 0, release), kind: "release" });
  structure.headline = slice(block, found?.length ?? release);
}

/** Blocks of a story without correction notes, which are set in its structure. */
export function withoutCorrections(
  blocks: Block[],
  structure: Structure,
  published: string | null,
): Block[] {
  const noted = new Set<Block>();
  for (const [number, block] of blocks.entries()) {
    if (noted.has(block)) continue;
    const below = blocks[number + 1];
    const isHeading = number > 0 && below !== undefined && isCorrectionHeading(block.text);
    if (!isHeading && !isCorrection(block.text, number > 0)) continue;
    const note: [Block, ...Block[]] = isHeading ? [block, below] : [block];
    structure.corrections.push(correctionNote(note, published));
    for (const each of note) noted.add(each);
  }
  for (const block of noted) structure.rest.add(block);
  return blocks.filter((block) => !noted.has(block));
}

function takeSignOff(story: Block[], structure: Structure): void {
  let from = story.length;
  while (from > 1 && isSignOff(story[from - 1]?.text ?? "")) from -= 1;
  const rule = story.findLastIndex((block) => isRule(block.text));
  const behind = story.slice(rule + 1);
  if (
    rule > 0 &&
    behind.length <= 3 &&
    rule < from &&
    behind.some(({ text }) => isBehindRule(text))
  )
    from = rule + 1;
  const [first, last] = [story[from], story.at(-1)];
  if (first && last) {
    for (const block of story.slice(from)) structure.rest.add(block);
    structure.signoff = {
      start: first.start,
      end: last.end,
      text: story
        .slice(from)
        .map(({ text }) => text)
        .join("\n"),
    };
    return;
  }
  const at = last ? signOffAtEnd(last.text) : -1;
  if (!last || at < 0) return;
  structure.signoff = slice(last, at, last.text.trimEnd().length);
  const words = last.text.slice(0, at).trimEnd();
  if (words) story[story.length - 1] = { ...last, end: last.start + words.length, text: words };
  else structure.rest.add(last);
}

/** Tests whether a block is a link and nothing else: it leads somewhere, and heads nothing. */
function isLink({ node }: Block): boolean {
  const [child, ...others] = node.children;
  return others.length === 0 && child?.type === "link" && child.url !== "";
}

function readCrossheads(all: Block[], structure: Structure): void {
  structure.pullQuotes = pullQuotesIn(all);
  const story = all.filter((block) => !structure.pullQuotes.has(block));
  for (const [index, block] of story.entries()) {
    if (isRule(block.text)) continue;
    const words = dashedCrosshead(block.text);
    const plain =
      block.node.type === "heading" ||
      (index > 0 &&
        !isLink(block) &&
        isPlainCrosshead(block.text, story[index - 1]?.text, story[index + 1]?.text));
    if (words) structure.crossheads.set(block, slice(block, words.start, words.end));
    else if (plain) structure.crossheads.set(block, slice(block));
    else structure.paragraphs.push(block);
  }
}
