import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { partsOfName } from "./copy-file.ts";
import { givenNames } from "./given-names.ts";
import { digestOfParser } from "./parser-digest.ts";
import type { ReadingSettings } from "./read-story.ts";
import type { Unread } from "./reading.ts";
import { digestOf } from "./reading-digest.ts";
import type { Readings } from "./readings.ts";
import { NOTHING_JOINED } from "./sources-file.ts";
import type { Brief } from "./story.ts";

/** A story as filed, published or not. */
export interface Filed {
  path: string;
  slug: string;
  /** Digest of all inputs of the story. */
  digest: string;
  brief: Brief;
  /** Digests of the readings of its earlier versions, oldest first. */
  earlier?: string[];
  /** Other names for it in kill notices: headlines and identifiers of all its versions. */
  names?: string[];
}

/** State of a file when its story was last requested. */
interface Seen extends Filed {
  stamp: string;
}

/** Time for which a changed file may change again without a new modification time: milliseconds. */
const SETTLED = 1_000;

/** Files that this process has opened, by path; unchanged ones are not opened again. */
let seen = new Map<string, Seen>();

/** Finds the stories of files of copy: those in the cache, and the files that must be read. */
export function findStories(
  paths: readonly string[],
  settings: ReadingSettings,
  { root, readings }: { root: string; readings: Readings },
): { found: Filed[]; unread: Unread[] } {
  const { timeZone, language, joining = NOTHING_JOINED } = settings;
  const parser = digestOfParser(pathToFileURL(`${root}/`));
  const now = Date.now();
  const before = seen;
  seen = new Map();
  const unread: Unread[] = [];
  const found = paths.flatMap((path) => {
    const { slug = "" } = partsOfName(path);
    const given = JSON.stringify(givenNames(joining, slug));
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    const stamp = [parser, timeZone, language, given, ino, size, mtimeMs, ctimeMs].join("\0");
    const known = before.get(path);
    if (known?.stamp === stamp) {
      seen.set(path, known);
      return known;
    }
    const bytes = readFileSync(path);
    const digest = digestOf(parser, timeZone, language, path, given, bytes);
    const brief = readings.brief(digest);
    if (!brief) {
      unread.push({ path, bytes, digest });
      return [];
    }
    const story = { path, slug, digest, brief, stamp };
    if (now - ctimeMs > SETTLED) seen.set(path, story);
    return story;
  });
  return { found, unread };
}

/** Stories of files that have been read; none for a file with a mistake. */
export const readOf = (files: readonly Unread[], readings: Readings): Filed[] =>
  files.flatMap(({ path, digest }) => {
    const brief = readings.brief(digest);
    return brief ? { path, slug: partsOfName(path).slug ?? "", digest, brief } : [];
  });
