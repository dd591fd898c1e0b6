import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { partsOfName } from "./copy-file.ts";
import { givenNames } from "./given-names.ts";
import type { ReadingRoom } from "./read-story.ts";
import { digestOfReader } from "./reader-digest.ts";
import { digestOf, type Unread } from "./reading.ts";
import type { Readings } from "./readings.ts";
import { NOTHING_JOINED } from "./sources-file.ts";
import type { Brief } from "./story.ts";

/** A story as its file has it, published or not. */
export interface Filed {
  path: string;
  slug: string;
  /** Digest of all that it is made of. */
  digest: string;
  brief: Brief;
  /** Digests of the readings of its earlier versions, the oldest first. */
  earlier?: string[];
  /** What else a kill notice may call it: headlines and identifiers of all its versions. */
  names?: string[];
}

/** A file as it was when its story was asked for. */
interface Seen extends Filed {
  stamp: string;
}

/** A file that was changed so recently may change again without a new time: milliseconds. */
const SETTLED = 1_000;

/** Files that this process has seen, by path: one that is as it was is not opened again. */
let seen = new Map<string, Seen>();

/**
 * Finds the stories of files of copy: those that have been read, and the files that have not.
 */
export function findStories(
  paths: readonly string[],
  room: ReadingRoom,
  { root, readings }: { root: string; readings: Readings },
): { found: Filed[]; unread: Unread[] } {
  const { timeZone, language, joining = NOTHING_JOINED } = room;
  const reader = digestOfReader(pathToFileURL(`${root}/`));
  const now = Date.now();
  const before = seen;
  seen = new Map();
  const unread: Unread[] = [];
  const found = paths.flatMap((path) => {
    const { slug = "" } = partsOfName(path);
    const given = JSON.stringify(givenNames(joining, slug));
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    const stamp = [reader, timeZone, language, given, ino, size, mtimeMs, ctimeMs].join("\0");
    const known = before.get(path);
    if (known?.stamp === stamp) {
      seen.set(path, known);
      return known;
    }
    const bytes = readFileSync(path);
    const digest = digestOf(reader, timeZone, language, path, given, bytes);
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

/** Stories of files that have been read by now; none where a file has a mistake. */
export const readOf = (files: readonly Unread[], readings: Readings): Filed[] =>
  files.flatMap(({ path, digest }) => {
    const brief = readings.brief(digest);
    return brief ? { path, slug: partsOfName(path).slug ?? "", digest, brief } : [];
  });
