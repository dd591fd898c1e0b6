import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Picture } from "../formats/story.ts";
import { partsOfName } from "./copy-file.ts";
import type { Filed } from "./filed-copy.ts";
import type { Front, NamedLink } from "./front-file.ts";
import type { Mistake } from "./mistake.ts";
import { type OwnPages, PAGES } from "./own-pages.ts";
import { openPicture } from "./picture.ts";
import { digestOf, digestShown } from "./reading-digest.ts";
import { NOTHING_JOINED, type SourcesFile } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";
import { NO_YAML } from "./yaml.ts";

/** Name of the file in a release's cache with the contents of the release. */
const FILE = "last-good.json";

/** Contents of a release, used again where a file has a mistake. */
export interface LastGood {
  /** Stories by their slugs, each with the key of its reading and its picture. */
  stories: Record<string, Pick<StoredStory, "reading"> & { image?: Picture | undefined }>;
  /** Readings of withdrawn stories and of their kill notices, by the digests of their slugs. */
  aside?: Record<string, string>;
  joining: SourcesFile;
  front?: Front;
  navigation?: NamedLink[];
  own?: OwnPages;
  /** Time of the next change without an edit: milliseconds since 1970. */
  next?: number | undefined;
}

/** Contents of a release with the stories themselves. */
interface Contents extends Omit<LastGood, "stories"> {
  stories: readonly StoredStory[];
}

/** Writes the contents of a release into the folder of its cache. */
export function writeLastGood(cache: URL, edition: Contents): void {
  const { stories, aside, joining, front, navigation, own, next } = edition;
  const kept = stories.map(({ id, data, reading }) => [id, { reading, image: data.image }]);
  const lists = { aside, joining, front, navigation, own, next };
  const last = { stories: Object.fromEntries(kept), ...lists };
  writeFileSync(new URL(FILE, cache), JSON.stringify(last));
}

/** Reads the contents of a release from the folder of its cache; empty without such a file. */
export function readLastGood(cache: string): LastGood {
  const file = `${cache}/${FILE}`;
  if (!existsSync(file)) return { stories: {}, joining: NOTHING_JOINED };
  const { joining, ...last } = JSON.parse(readFileSync(file, "utf8"));
  return { ...last, joining: { ...NOTHING_JOINED, ...joining } };
}

/** Digests of all readings in a release. */
export function readingsIn({ stories, aside = {} }: LastGood): string[] {
  return [...Object.values(stories).map(({ reading }) => reading), ...Object.values(aside)];
}

/**
 * Last readings of files that now have mistakes; those that say so are withdrawn, whatever their
 * other mistakes.
 *
 * @param briefOf - returns the brief of a reading, where it is still in the cache
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

/** Slugs of stories whose files have mistakes. */
export function refusedSlugs(mistakes: readonly Mistake[]): Set<string> {
  return new Set(mistakes.flatMap(({ file }) => partsOfName(file).slug ?? []));
}

/**
 * Last good versions of stories whose files have mistakes, without new stories and drafts.
 *
 * @param briefOf - returns the brief of a reading, where it is still in the cache
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
    // The mistake may be in its picture: the story is then shown without it.
    const image = had && (await openPicture(had, NO_YAML).catch(() => undefined));
    const data = { ...brief, image };
    good.push({ id, data, digest: digestShown(reading, image ? [image] : []), reading });
  }
  return good;
}

/** Line with a mistake, and the version that stays published until it is corrected. */
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

/**
 * First match of a pattern in a file, in spite of mistakes in it; undefined where there is none.
 */
function says(path: string, words: RegExp): string | undefined {
  return existsSync(path) ? words.exec(readFileSync(path, "utf8"))?.[0] : undefined;
}
