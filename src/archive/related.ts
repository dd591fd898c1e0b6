import type { StoredStory } from "../desk/story.ts";
import { placesOf } from "../formats/places.ts";
import { slugOf } from "../newswire/slug.ts";
import type { Archive } from "./archive.ts";

/** Most nearby stories that are considered for each source or place. */
const MAX_STORIES_AROUND = 60;

/** Stories before and after one in time; undefined for the first or the last. */
export function neighbours({ stories, numbers }: Archive, slug: string) {
  const number = numbers.get(slug) ?? -1;
  return {
    earlier: number < 0 ? undefined : stories[number + 1],
    later: stories[number - 1],
  };
}

/**
 * Up to `count` stories that share topics, sources or places with a story, those with most and
 * rarest first.
 */
export function relatedTo(
  archive: Archive,
  { id, data }: StoredStory,
  count: number,
): StoredStory[] {
  const own = archive.numbers.get(id) ?? 0;
  const shelves = [
    ...(data.topics ?? []).map((topic) => archive.topics.get(slugOf(topic))),
    ...[...new Set(archive.sourceIds.get(id)?.values())].map((source) =>
      archive.sources.get(source),
    ),
    ...placesOf(data).map((place) => archive.places.get(place.id)),
  ];
  const likeness = likenessesIn(archive);
  const alike: number[] = [];
  for (const shelf of shelves) {
    if (!shelf) continue;
    const numbers = numbersOf(shelf.stories, archive);
    const [start, end] = around(numbers, own);
    // Counted among nearby stories, so that stories elsewhere change nothing here.
    const rarity = 1 / Math.log2(1 + end - start);
    for (let place = start; place < end; place += 1) {
      const number = numbers[place] ?? own;
      if (number === own) continue;
      const before = likeness[number] ?? 0;
      if (before === 0) alike.push(number);
      likeness[number] = before + rarity;
    }
  }
  const of = (number: number) => likeness[number] ?? 0;
  const distance = (number: number) => Math.abs(number - own);
  const related = firstOf(
    alike,
    count,
    (a, b) => of(b) - of(a) || distance(a) - distance(b) || a - b,
  );
  for (const number of alike) likeness[number] = 0;
  return related.flatMap((number) => archive.stories[number] ?? []);
}

/** First numbers in an order, up to `count`, without sorting the others. */
function firstOf(
  numbers: readonly number[],
  count: number,
  order: (a: number, b: number) => number,
): number[] {
  const first: number[] = [];
  for (const number of numbers) {
    const place = first.findLastIndex((other) => order(other, number) <= 0) + 1;
    if (place === count) continue;
    first.splice(place, 0, number);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Similarities of all stories to one, by index; all zero between calls. */
const likenesses = new WeakMap<Archive, Float64Array>();

function likenessesIn(archive: Archive): Float64Array {
  const known = likenesses.get(archive) ?? new Float64Array(archive.stories.length);
  likenesses.set(archive, known);
  return known;
}

/** Something that two stories share, and its name. */
export interface Tie {
  kind: "topic" | "source" | "place";
  name: string;
}

/**
 * First topic, source with a page or place that two stories share; undefined where there is none.
 */
export function tieBetween(
  { sourceIds, sources }: Archive,
  one: StoredStory,
  other: StoredStory,
): Tie | undefined {
  const topics = new Set(other.data.topics?.map(slugOf));
  const topic = one.data.topics?.find((name) => topics.has(slugOf(name)));
  if (topic) return { kind: "topic", name: topic };
  const quoted = new Set(sourceIds.get(other.id)?.values());
  const source = [...(sourceIds.get(one.id)?.values() ?? [])].find((id) => quoted.has(id));
  if (source) return { kind: "source", name: sources.get(source)?.name ?? "" };
  const filedFrom = new Set(placesOf(other.data).map(({ id }) => id));
  const place = placesOf(one.data).find(({ id }) => filedFrom.has(id));
  return place && { kind: "place", name: place.name };
}

/** Indexes of the stories on shelves, cached as each of the stories needs them. */
const shelfNumbers = new WeakMap<readonly StoredStory[], readonly number[]>();

function numbersOf(stories: readonly StoredStory[], { numbers }: Archive): readonly number[] {
  const known = shelfNumbers.get(stories) ?? stories.map(({ id }) => numbers.get(id) ?? 0);
  shelfNumbers.set(stories, known);
  return known;
}

/** Start and end of the part of a shelf's indexes that is nearest in time to a story's own. */
function around(numbers: readonly number[], own: number): [start: number, end: number] {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < own) low = middle + 1;
    else high = middle;
  }
  const [start, end] = [low - MAX_STORIES_AROUND / 2, low + MAX_STORIES_AROUND / 2];
  return [Math.max(0, start), Math.min(numbers.length, end)];
}
