import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import type { Picture } from "../formats/story.ts";
import { partsOfName } from "./copy-file.ts";
import type { Edition } from "./edition.ts";
import type { Filed } from "./filed-copy.ts";
import type { Front, NamedLink } from "./front-file.ts";
import { type OwnPages, PAGES } from "./own-pages.ts";
import { openPicture } from "./picture.ts";
import { digestOf } from "./reading.ts";
import { NOTHING_JOINED, type SourcesFile } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";
import { NO_YAML } from "./yaml.ts";

/** Name of the file in the cache of a release that says what it is made of. */
const FILE = "last-good.json";

/** What a release is made of: it holds on where a file has a mistake. */
export interface LastGood {
  /** Stories by their slugs: the digest by which each is kept, and its picture. */
  stories: Record<string, Pick<StoredStory, "reading"> & { image?: Picture | undefined }>;
  /** Readings of what is withdrawn, and of the notices that say so, by the digests of their slugs. */
  aside?: Record<string, string>;
  joining: SourcesFile;
  front?: Front;
  navigation?: NamedLink[];
  own?: OwnPages;
  /** When it changes by itself: milliseconds of the epoch. */
  next?: number | undefined;
}

/** A line that says what is wrong, with its place and the remedy; and the path of the file. */
export interface Mistake {
  file: string;
  message: string;
}

/** The line and the file of a mistake. */
export function mistakeOf({ file = "", message }: VFileMessage): Mistake {
  return { file, message };
}

/** Writes down what a release is made of, into the folder of its cache. */
export function writeLastGood(cache: URL, { stories, ...edition }: Edition): void {
  const { aside, joining, front, navigation, own, next } = edition;
  const kept = stories.map(({ id, data, reading }) => [id, { reading, image: data.image }]);
  const lists = { aside, joining, front, navigation, own, next };
  const last = { stories: Object.fromEntries(kept), ...lists };
  writeFileSync(new URL(FILE, cache), JSON.stringify(last));
}

/** Reads what a release is made of, from the folder of its cache: nothing where it has no such file. */
export function readLastGood(cache: string): LastGood {
  const file = `${cache}/${FILE}`;
  if (!existsSync(file)) return { stories: {}, joining: NOTHING_JOINED };
  const { joining, ...last } = JSON.parse(readFileSync(file, "utf8"));
  return { ...last, joining: { ...NOTHING_JOINED, ...joining } };
}

/** Digests of all readings that a release is made of. */
export function readingsIn({ stories, aside = {} }: LastGood): string[] {
  return [...Object.values(stories).map(({ reading }) => reading), ...Object.values(aside)];
}

/**
 * Files that cannot be read for their mistakes, as they were last read; withdrawn are those that say
 * so, whatever else is wrong with them.
 *
 * @param briefOf - gives the brief of a reading, where it is still kept
 */
export function lastFiled(
  { stories, aside = {} }: LastGood,
  mistakes: readonly Mistake[],
  briefOf: (reading: string) => Brief | undefined,
): Filed[] {
  return mistakes.flatMap(({ file: path }) => {
    const { slug = "" } = partsOfName(path);
    const digest = stories[slug]?.reading ?? aside[digestOf(slug)] ?? "";
    const brief = briefOf(digest);
    if (!brief) return [];
    const withdrawn = says(path, /^withdrawn:.*$/mu) ?? brief.withdrawn;
    return { path, slug, digest, brief: { ...brief, withdrawn } };
  });
}

/** Slugs of the stories whose files have mistakes. */
export function refusedSlugs(mistakes: readonly Mistake[]): Set<string> {
  return new Set(mistakes.flatMap(({ file }) => partsOfName(file).slug ?? []));
}

/**
 * Stories whose files have mistakes, as they were last good; without those that are new, and those
 * that a file calls a draft.
 *
 * @param briefOf - gives the brief of a reading, where it is still kept
 */
export async function lastGoodStories(
  { stories }: LastGood,
  mistakes: readonly Mistake[],
  briefOf: (reading: string) => Brief | undefined,
): Promise<StoredStory[]> {
  const refused = refusedSlugs(mistakes);
  const drafts = refusedSlugs(mistakes.filter(({ file }) => says(file, /^draft:[ \t]*true\b/mu)));
  const good: StoredStory[] = [];
  for (const id of refused.difference(drafts)) {
    const { reading = "", image: had } = stories[id] ?? {};
    const brief = briefOf(reading);
    if (!brief) continue;
    // What is wrong may be its picture: the story is there without it then.
    const image = had && (await openPicture(had, NO_YAML).catch(() => undefined));
    const data = { ...brief, image, held: null };
    good.push({ id, data, digest: digestShown(reading, image ? [image] : []), reading });
  }
  return good;
}

/** Digest of all that pages show of a story: its reading, its picture and its earlier versions. */
export function digestShown(
  reading: string,
  pictures: readonly Picture[],
  earlier: readonly string[] = [],
): string {
  const more = [...pictures.map((picture) => JSON.stringify(picture)), ...earlier];
  return more.length > 0 ? digestOf(reading, ...more) : reading;
}

/** Line that tells of a mistake, and of what is published until it is mended. */
export function mistakeLine(
  { file, message }: Mistake,
  stories: readonly Pick<StoredStory, "id">[],
): string {
  if (/\.(?:ya?ml|css)$/u.test(file))
    return `${message} (until then, the settings before it apply)`;
  if (file.startsWith(`${PAGES}/`)) return `${message} (until then, the page stays as it was)`;
  const { slug } = partsOfName(file);
  const isThere = stories.some(({ id }) => id === slug);
  return `${message} (until then, ${isThere ? "the story stays as it was" : "there is no such story"})`;
}

/** Words by which a file says something, whatever else is wrong with it. */
function says(path: string, words: RegExp): string | undefined {
  return existsSync(path) ? words.exec(readFileSync(path, "utf8"))?.[0] : undefined;
}
