import { unescaped } from "./blocks.ts";
import { datelineIn, placeOf } from "./dateline.ts";
import { onOneLine } from "./element.ts";
import {
  isAftermatter,
  isByline,
  isCrosshead,
  isInitials,
  isNote,
  isSignoff,
  opensNotes,
  withoutTail,
} from "./furniture.ts";
import type { Block, WireDraft } from "./item.ts";
import { labelOfHeadline, labelOfNotes, statusOfLabel } from "./label.ts";
import { strictest } from "./status.ts";

/** Most sign-offs in a row at the end of a story. */
const MAX_SIGNOFFS = 8;

/** First blocks among which a byline or a dateline may be alone. */
const OPENING = 4;

/** A key point, as Reuters prints them above a story: "* Boats sail again". */
const POINT = /^\*\s+(?=\S)/u;

/**
 * Removes from a body what is not part of the story: a repeated headline, a byline, a dateline
 * alone, notes for editors, sign-offs. Facts in fields override the body's, except a dateline
 * printed before the words, as the field often has only the place.
 */
export function tidied(draft: WireDraft): WireDraft {
  const notes = [...draft.notes];
  let headline = onOneLine(unescaped(draft.headline ?? ""));
  let byline = cleanByline(draft.byline);
  let printed: string | null = null;
  const blocks: Block[] = [];
  let hasStory = false;
  let isBelow = false;
  for (const block of draft.blocks) {
    const { kind, text } = block;
    isBelow ||= hasStory && opensNotes(text);
    hasStory ||= blocks.at(-1)?.kind === "paragraph";
    if (isBelow || kind === "note" || isNote(text)) notes.push(text);
    else if (kind === "table") blocks.push(block);
    else if (kind === "byline") byline ??= cleanByline(text);
    else if (kind === "headline" && !hasStory) headline ??= text;
    else if (kind === "headline") blocks.push(asCrosshead(block));
    else if (kind === "crosshead" && sameWords(text, headline)) continue;
    else if (blocks.length < OPENING && kind === "paragraph" && isByline(text)) byline ??= text;
    else if (!hasStory && datelineIn(`${text} `)?.end === text.length + 1) printed = text;
    else if (kind === "paragraph" && POINT.test(text) && !hasStory)
      blocks.push({ kind: "point", text: text.replace(POINT, "") });
    else blocks.push(kind === "paragraph" && isCrosshead(text) ? asCrosshead(block) : block);
  }
  const story = withoutEnd(blocks);
  const [first] = story.filter(({ kind }) => kind === "paragraph");
  const opening = first && datelineIn(first.text);
  const field = draft.dateline && placeOf(draft.dateline) ? onOneLine(draft.dateline) : null;
  const dateline = opening ? opening.text : (printed ?? field);
  return {
    ...draft,
    provider: draft.provider ?? providerIn(draft.id),
    label: draft.label ?? labelOfHeadline(headline) ?? labelOfNotes(notes),
    status: strictest(draft.status, statusOfLabel(draft.label)),
    headline,
    byline,
    dateline: dateline?.replace(/[\s\-–—_]+$/u, "") ?? null,
    notes: [...new Set(notes.flatMap((note) => note.trim() || []))],
    blocks: story.flatMap((block): Block[] => {
      const text = block === first && opening ? block.text.slice(opening.end) : block.text;
      return text.trim() || block.table ? [{ ...block, text: text.trim() }] : [];
    }),
  };
}

/** Provider in the identifier of a news item. https://www.rfc-editor.org/rfc/rfc3085 */
const providerIn = (id: string | null): string | null =>
  /^urn:newsml:(?<provider>[^:]+):/u.exec(id ?? "")?.groups?.provider ?? null;

const asCrosshead = (block: Block): Block => ({ ...block, kind: "crosshead" });

const sameWords = (text: string, other: string | null) =>
  text.toLowerCase() === (onOneLine(other ?? "") ?? "").toLowerCase();

/** Longest byline, in UTF-16 code units. */
const MAX_BYLINE_LENGTH = 500;

function cleanByline(byline: string | null): string | null {
  if (byline !== null && byline.length > MAX_BYLINE_LENGTH) return null;
  const words = onOneLine(byline ?? "")?.replace(/[\s,;=]+$/u, "") ?? null;
  return words && !isInitials(words) ? words : null;
}

/** A story without its sign-offs, and without the names below a rule of underscores at its end. */
function withoutEnd(blocks: Block[]): Block[] {
  const story = [...blocks];
  const tables = story.splice(story.findLastIndex(({ table }) => !table) + 1);
  const rule = story.findLastIndex(({ text }) => /^[_*—]{2,}$/u.test(text));
  const below = story.slice(rule + 1);
  if (rule > 0 && below.every(({ text }) => isAftermatter(text))) story.length = rule;
  for (let step = 0; step < MAX_SIGNOFFS; step += 1) {
    const last = story.pop();
    if (!last) break;
    if (last.table) {
      story.push(last);
      break;
    }
    if (isSignoff(last.text)) continue;
    const text = withoutTail(last.text);
    if (text) story.push({ ...last, text });
    if (text === last.text) break;
  }
  return [...story, ...tables].filter(({ text }) => !/^[_*—\-–]{2,}$/u.test(text));
}
