import { readFileSync, statSync } from "node:fs";
import { partsOfName } from "./copy-file.ts";
import { givenNames } from "./given-names.ts";
import type { ReadingRoom } from "./read-story.ts";
import { digestOf, type Unread } from "./reading.ts";
import type { Readings } from "./readings.ts";
import { NOTHING_JOINED } from "./sources-file.ts";
import type { Brief } from "./story.ts";

/** A file of copy whose story has been read. */
export interface FiledCopy {
  path: string;
  /** Digest of all that its story is made of. */
  digest: string;
  brief: Brief;
}

/** A file as it was when its story was asked for. */
interface Seen extends FiledCopy {
  stamp: string;
}

/** A file that was changed so recently may change again without a new time: milliseconds. */
const SETTLED = 1_000;

/** Files that this process has seen, by path: one that is as it was is not opened again. */
let seen = new Map<string, Seen>();

/**
 * Finds the stories of files of copy: those that have been read, and the files that have not.
 *
 * @param reader - digest of the reader of copy
 */
export function findStories(
  paths: readonly string[],
  room: ReadingRoom,
  { reader, readings }: { reader: string; readings: Readings },
): { found: FiledCopy[]; unread: Unread[] } {
  const { timeZone, language, joining = NOTHING_JOINED } = room;
  const now = Date.now();
  const before = seen;
  seen = new Map();
  const unread: Unread[] = [];
  const found = paths.flatMap((path) => {
    const given = JSON.stringify(givenNames(joining, partsOfName(path).slug ?? ""));
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
    const story = { path, digest, brief, stamp };
    if (now - ctimeMs > SETTLED) seen.set(path, story);
    return story;
  });
  return { found, unread };
}

/** Stories of files that have been read by now; none where a file has a mistake. */
export const readOf = (files: readonly Unread[], readings: Readings): FiledCopy[] =>
  files.flatMap(({ path, digest }) => {
    const brief = readings.brief(digest);
    return brief ? { path, digest, brief } : [];
  });
