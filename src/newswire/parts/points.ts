import type { Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { dashedCrosshead } from "./crosshead.ts";

/** Longest key point, in UTF-16 code units. */
const MAX_LENGTH = 200;
const BULLET = /^(?:[*•·▪◦‣●○–—-]|\d{1,2}[.)])\s+(?=\S)/u;
/** Headings of a list of points. */
const HEADING =
  /^(?:key (?:points|facts|findings|takeaways)|takeaways|highlights|at a glance|in brief|in short|summary|what (?:we|you need to) know)\s*:?$/iu;
/** A speaker and a quotation, as in a list of reactions. */
const SPEAKER = /:\s*["“‘«]/u;

/**
 * Key points below a headline, as blocks with their words: a list above the lead. A list that
 * nothing follows is the story itself.
 */
export function pointsBelowHeadline(story: readonly Block[]): Map<Block, Text> {
  const points = new Map<Block, Text>();
  for (const block of story) {
    const point = pointOf(block);
    if (!point) break;
    points.set(block, point);
  }
  const [first] = points.keys();
  const isListed = /^[–—\d-]/u.test(first?.text ?? "");
  return points.size === story.length || (isListed && points.size < 2) ? new Map() : points;
}

/** Heading of the key points of a story, or null: "Key points". */
export function pointsHeading([heading, ...story]: readonly Block[]): Block | null {
  return heading && HEADING.test(heading.text) && pointsBelowHeadline(story).size > 0
    ? heading
    : null;
}

function pointOf({ text, start, end, isListed }: Block): Text | null {
  if (text.length > MAX_LENGTH || dashedCrosshead(text) || SPEAKER.test(text)) return null;
  const bullet = BULLET.exec(text)?.[0].length ?? 0;
  if (bullet === 0 && !isListed) return null;
  return { start: start + bullet, end, text: text.slice(bullet) };
}
