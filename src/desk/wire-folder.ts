import { readFileSync, statSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { copyPaths } from "./articles-folder.ts";
import { givenNames } from "./given-names.ts";
import { mistake } from "./mistake.ts";
import type { ReadingRoom } from "./read-story.ts";
import { digestOf } from "./reading.ts";
import type { Readings } from "./readings.ts";
import { NOTHING_JOINED } from "./sources-file.ts";
import type { Brief, WireBrief } from "./story.ts";
import { digestOfItem, type UnreadWire } from "./wire-file.ts";

/** Folder of agencies' files; the environment variable WIRE names another, to try something out. */
export const WIRE = process.env["WIRE"] || "content/wire";

/** Pictures that come with files and are no file of text. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/iu;

/** Front matter beside a file. */
const BESIDE = /\.ya?ml$/iu;

/** Whether a file is one of an agency's, by its path. */
export const isOfWire = (path: string): boolean => path.startsWith(`${WIRE}/`);

/** Files of agencies, and front matter that stands beside none. */
export interface WirePaths {
  files: { path: string; beside: string | null }[];
  alone: VFileMessage[];
}

/** Paths of the files of agencies in a folder, each with its front matter: NAME.xml has NAME.xml.yaml or NAME.yaml. */
export function wirePaths(folder = WIRE): WirePaths {
  const { front = [], files = [] } = Object.groupBy(
    copyPaths(folder).filter((path) => !PICTURE.test(path)),
    (path) => (BESIDE.test(path) ? "front" : "files"),
  );
  const byName = new Map(front.map((path) => [path.replace(BESIDE, ""), path]));
  const found = files.map((path) => {
    const beside = byName.get(path) ?? byName.get(path.replace(/(?<=[^/])\.[^./]*$/u, "")) ?? null;
    return { path, beside };
  });
  const used = new Set(found.map(({ beside }) => beside));
  const reason =
    "this front matter stands beside no file: give it the name of one, such as NAME.xml.yaml";
  return {
    files: found,
    alone: front.filter((path) => !used.has(path)).map((path) => mistake(path, reason)),
  };
}

/**
 * Opens files of agencies, with the digests of all that their stories are made of.
 *
 * @param reader - digest of the reader of copy
 * @param slugs - gives the slugs of a file's items, where content/sources.yaml speaks of them
 */
export function openWire(
  files: WirePaths["files"],
  { timeZone, language, joining = NOTHING_JOINED }: ReadingRoom,
  reader: string,
  slugs: (path: string) => readonly string[] = () => [],
): UnreadWire[] {
  return files.map(({ path, beside }) => {
    const bytes = readFileSync(path);
    const front = beside === null ? null : { path: beside, bytes: readFileSync(beside) };
    const own = slugs(path);
    const given = JSON.stringify(
      (own.length > 0 ? own : [""]).map((slug) => givenNames(joining, slug)),
    );
    const parts = [reader, timeZone, language, path, given, bytes];
    return {
      path,
      bytes,
      digest: digestOf(...parts, ...(front ? [front.bytes] : [])),
      beside: front,
      received: statSync(path).mtime.toISOString(),
      slugs: own,
    };
  });
}

/** An item of an agency's file that has been read. */
export interface FiledItem {
  path: string;
  /** Number of the item in its file, from 0. */
  number: number;
  /** Digest by which its reading is kept. */
  reading: string;
  brief: Brief & { wire: WireBrief };
}

/** Items of files that have been read, without those of files that cannot be. */
export function itemsRead(
  files: readonly Pick<UnreadWire, "path" | "digest">[],
  readings: Pick<Readings, "brief">,
): FiledItem[] {
  return files.flatMap(({ path, digest }) => {
    const items: FiledItem[] = [];
    for (let number = 0; number < (items[0]?.brief.wire.items ?? 1); number += 1) {
      const reading = digestOfItem(digest, number);
      const { wire, ...brief } = readings.brief(reading) ?? {};
      if (wire)
        items.push({ path, number, reading, brief: { ...brief, wire } as FiledItem["brief"] });
    }
    return items;
  });
}
