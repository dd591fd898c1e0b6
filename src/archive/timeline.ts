import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import type { Element } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { StoredStory, WholeStory } from "../desk/story.ts";
import { publicationDay } from "../newswire/iso-dates.ts";

/** An entry for a day: a story, or a sentence of the story with the timeline. */
interface TimelineEntry {
  words: string;
  /** BCP 47 tag. */
  language: string;
  /** Slug of another story. */
  slug?: string;
  /** Id of the sentence's paragraph. */
  paragraph?: string;
}

/** A day on a timeline. */
export interface TimelineDay {
  /** ISO date. */
  date: string;
  /** Place in time, beside the day of the story itself. */
  when: "before" | "own" | "after" | "ahead";
  /** Position along the line, in per cent of its length. */
  position: number;
  entries: TimelineEntry[];
}

const MIN_DAYS = 3;
/** Most days, as only so many labels fit beside one another on a phone. */
const MAX_DAYS = 6;
/** Margin at the ends of the line, in per cent. */
const EDGE = 7;
const MIN_GAP = 15.5;
/** Most future days that are preferred over others. */
const MAX_AHEAD = 2;
/** Longest sentence, in UTF-16 code units. */
const MAX_CHARACTERS = 180;

/**
 * Days of a story: those of related stories and those in its text, including its own, in order; of
 * many, the nearest. With fewer than three there is no timeline. A day after its publication that
 * no other story is about is marked as ahead.
 */
export function timelineOf(
  story: WholeStory,
  related: readonly StoredStory[],
  timeZone: string,
): TimelineDay[] {
  const dayOf = ({ data }: Pick<StoredStory, "data">) =>
    publicationDay(data.published, timeZone) ?? data.published.slice(0, 10);
  const own = dayOf(story);
  const days = new Map<string, TimelineEntry[]>();
  const { language, headline } = story.data;
  days.set(own, [{ words: headline, language }]);
  for (const { id, data } of related) {
    const entry = { words: data.headline, language: data.language, slug: id };
    put(dayOf({ data }), entry, days);
  }
  for (const { date, ...entry } of sentencesOf(story)) {
    if (!days.has(date)) days.set(date, [{ ...entry, language }]);
  }
  const distance = (date: string) => Math.abs(differenceInCalendarDays(date, own));
  const isAhead = (date: string) =>
    date > own && days.get(date)?.every(({ slug }) => slug === undefined);
  const nearest = [...days.keys()].sort((one, other) => distance(one) - distance(other));
  const ahead = nearest.filter(isAhead).slice(0, MAX_AHEAD);
  const shown = [...new Set([own, ...ahead, ...nearest])].slice(0, MAX_DAYS).sort();
  if (shown.length < MIN_DAYS) return [];
  const positions = spread(shown);
  return shown.map((date, index) => {
    const later = isAhead(date) ? "ahead" : "after";
    const when = date === own ? "own" : date < own ? "before" : later;
    return { date, when, position: positions[index] ?? 0, entries: days.get(date) ?? [] };
  });
}

function put(date: string, entry: TimelineEntry, days: Map<string, TimelineEntry[]>): void {
  days.set(date, [...(days.get(date) ?? []), entry]);
}

/** Sentences of a story that mention a day, each with the ISO date. */
function sentencesOf({ data }: WholeStory) {
  const segmenter = new Intl.Segmenter(data.language, { granularity: "sentence" });
  const found: { date: string; words: string; paragraph: string }[] = [];
  visit(data.tree, "element", (paragraph) => {
    const id = String(paragraph.properties["id"] ?? "");
    if (paragraph.tagName !== "p" || !id) return;
    const { text, days } = textAndDays(paragraph);
    for (const { date, offset } of days) {
      const sentence = segmenter.segment(text).containing(offset);
      found.push({ date, words: shortened(sentence?.segment ?? text), paragraph: id });
    }
  });
  return found;
}

/** Text of a paragraph without its dateline, and the days in it with their offsets. */
function textAndDays(paragraph: Element) {
  let text = "";
  const days: { date: string; offset: number }[] = [];
  visit(paragraph, (node) => {
    if (node.type === "text") text += node.value;
    if (node.type !== "element") return undefined;
    const { className, dateTime } = node.properties;
    if ([className].flat().includes("dateline")) return SKIP;
    const isDay = node.tagName === "time" && /^\d{4}-\d\d-\d\d$/u.test(String(dateTime));
    if (isDay) days.push({ date: String(dateTime), offset: text.length });
    return undefined;
  });
  return { text, days };
}

/** A sentence, cut at a word to the longest length. */
function shortened(sentence: string): string {
  const words = sentence.trim();
  if (words.length <= MAX_CHARACTERS) return words;
  return `${words.slice(0, MAX_CHARACTERS).replace(/[\s,;:–—-]+\S*$/u, "")}…`;
}

/** Positions of days along a line: a longer time takes more space, but less than in proportion. */
function spread(dates: readonly string[]): number[] {
  const gaps = dates
    .slice(1)
    .map((date, index) => Math.log2(1 + differenceInCalendarDays(date, dates[index] ?? date)));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const room = 100 - 2 * EDGE - MIN_GAP * gaps.length;
  const steps = gaps.map((gap) => MIN_GAP + (room * gap) / total);
  return dates.map(
    (_, index) =>
      Math.round(10 * steps.slice(0, index).reduce((sum, step) => sum + step, EDGE)) / 10,
  );
}
