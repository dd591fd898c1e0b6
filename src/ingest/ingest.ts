import { readFileSync, statSync } from "node:fs";
import { WireMistake } from "../wire/item.ts";
import { readWire } from "../wire/read-wire.ts";
import type { Feed } from "./feed.ts";
import type { KeptFiles } from "./kept-files.ts";

/** Pictures, which an agency's file has by their names; front matter is the publisher's own. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/iu;

/** Largest file that is copied, in bytes. */
const MAX_BYTES = 100 * 1024 * 1024;

/** A file that was copied, or was there before, with its path in the folder of agencies' files. */
interface Arrival {
  kind: "copied" | "there";
  to: string;
}

/** What came of a file of a feed. */
export type Outcome = { from: string } & (Arrival | { kind: "aside"; why: string });

/**
 * Copies the files of a feed that are whole and not yet there into the folder of agencies' files, and
 * gives what came of each. One that cannot be read stays where it is, and stops none of the others.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export async function* ingest(feed: Feed, wire: KeptFiles, now: number): AsyncGenerator<Outcome> {
  for (const path of feed.takeWhole(now)) {
    const from = feed.pathOf(path);
    try {
      const file = opened(from);
      // What was written to meanwhile is looked at again.
      if (feed.isUnchanged(path, now))
        yield { from, ...(await kept(wire, feed.nameOf(path), file)) };
    } catch (error) {
      if (!feed.isUnchanged(path, now)) continue;
      if (!(error instanceof WireMistake)) feed.retry(path, now);
      yield { from, kind: "aside", why: reasonOf(error) };
    }
  }
}

/**
 * Keeps a file, if the site can read it.
 *
 * @throws {WireMistake} where it is in none of the agencies' formats, or broken
 */
async function kept(wire: KeptFiles, name: string, { bytes, received }: Opened): Promise<Arrival> {
  if (!PICTURE.test(name)) {
    const there = wire.find(bytes);
    if (there !== undefined) return { kind: "there", to: there };
    await readWire(bytes);
  }
  const { path, isNew } = wire.keep(name, bytes, received);
  return { kind: isNew ? "copied" : "there", to: path };
}

/** Bytes of a file, and when it came into the feed. */
interface Opened {
  bytes: Uint8Array;
  received: Date;
}

function opened(path: string): Opened {
  const { size, mtime } = statSync(path);
  if (size > MAX_BYTES)
    throw new WireMistake("The file has more than 100 MB, which no agency file has: leave it out");
  return { bytes: readFileSync(path), received: mtime };
}

const REASONS: Record<string, string> = {
  EACCES: "Permission is denied to read the file or to write to content/wire",
  ENOSPC: "The disk is full",
};

/** Why a file could not be copied, in words. */
function reasonOf(error: unknown): string {
  if (error instanceof WireMistake) return error.message;
  const { code = "" } = error as NodeJS.ErrnoException;
  return `${REASONS[code] ?? String(error)}: it will be tried again`;
}
