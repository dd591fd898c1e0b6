import { readFileSync, type Stats, statSync } from "node:fs";
import { givenNames } from "./given-names.ts";
import type { ReadingSettings } from "./read-story.ts";
import { digestOf, digestOfItem } from "./reading-digest.ts";
import type { Readings } from "./readings.ts";
import { NOTHING_JOINED } from "./sources-file.ts";
import type { Brief, WireBrief } from "./story.ts";
import type { UnreadWire } from "./wire-file.ts";
import type { WirePaths } from "./wire-folder.ts";

/** An item in an agency's file that has been read. */
export interface FiledItem {
  path: string;
  /** Index of the item in its file, from 0. */
  number: number;
  /** Key of its reading in the cache. */
  reading: string;
  brief: Brief & { wire: WireBrief };
}

/** Settings for opening agencies' files. */
interface Opening {
  settings: ReadingSettings;
  /** Digest of the code of the parser. */
  parser: string;
}

/** State of a file when its items were last requested. */
interface Seen {
  stamp: string;
  items: FiledItem[];
}

/** Time for which a changed file may change again without a new modification time: milliseconds. */
const SETTLED = 1_000;

/** Files that this process has opened, by path; unchanged ones are not opened again. */
let seen = new Map<string, Seen>();

/** Finds the items of agencies' files: those in the cache, and the files that must be read. */
export function findItems(
  files: WirePaths["files"],
  opening: Opening,
  readings: Pick<Readings, "brief">,
): { found: FiledItem[]; unread: UnreadWire[] } {
  const { timeZone, language, joining = NOTHING_JOINED } = opening.settings;
  const around = [opening.parser, timeZone, language, JSON.stringify(givenNames(joining, ""))];
  const now = Date.now();
  const before = seen;
  seen = new Map();
  const unread: UnreadWire[] = [];
  const found = files.flatMap((file) => {
    const stats = [file.path, file.beside ?? []].flat().map((path) => statSync(path));
    const stamp = [...around, file.beside, ...stats.map(stampOf)].join("\0");
    const known = before.get(file.path);
    if (known?.stamp === stamp) {
      seen.set(file.path, known);
      return known.items;
    }
    const opened = openWire(file, opening);
    const items = itemsRead(opened, readings);
    if (items.length === 0) unread.push(opened);
    else if (stats.every(({ ctimeMs }) => now - ctimeMs > SETTLED))
      seen.set(file.path, { stamp, items });
    return items;
  });
  return { found, unread };
}

const stampOf = ({ ino, size, mtimeMs, ctimeMs }: Stats) => [ino, size, mtimeMs, ctimeMs].join(" ");

/**
 * Opens an agency's file, with the digest of all inputs of its stories.
 *
 * @param slugs - slugs of its items, where content/sources.yaml names one
 */
export function openWire(
  { path, beside }: WirePaths["files"][number],
  { settings, parser }: Opening,
  slugs: readonly string[] = [],
): UnreadWire {
  const { timeZone, language, joining = NOTHING_JOINED } = settings;
  const bytes = readFileSync(path);
  const front = beside === null ? null : { path: beside, bytes: readFileSync(beside) };
  const named = slugs.length > 0 ? slugs : [""];
  const given = JSON.stringify(named.map((slug) => givenNames(joining, slug)));
  const parts = [parser, timeZone, language, path, given, bytes, front?.bytes ?? ""];
  const received = statSync(path).mtime.toISOString();
  return { path, bytes, digest: digestOf(...parts), beside: front, received, slugs };
}

/** Items of a file that has been read; none for one that cannot be read. */
export function itemsRead(
  { path, digest }: Pick<UnreadWire, "path" | "digest">,
  readings: Pick<Readings, "brief">,
): FiledItem[] {
  const items: FiledItem[] = [];
  for (let number = 0; number < (items[0]?.brief.wire.items ?? 1); number += 1) {
    const reading = digestOfItem(digest, number);
    const brief = readings.brief(reading);
    if (isOfWire(brief)) items.push({ path, number, reading, brief });
  }
  return items;
}

const isOfWire = (brief: Brief | undefined): brief is FiledItem["brief"] =>
  brief?.wire !== undefined;
