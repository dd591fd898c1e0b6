import { readFileSync, statSync } from "node:fs";
import { PICTURE } from "../desk/wire-folder.ts";
import { WireMistake } from "../wire/item.ts";
import { readWire } from "../wire/read-wire.ts";
import type { Feed } from "./feed.ts";
import type { KeptFiles } from "./kept-files.ts";

/** Largest file that is copied, in bytes. */
const MAX_BYTES = 100 * 1024 * 1024;

/** A file that was copied, or existed before, with its path in the folder of agencies' files. */
interface Arrival {
  kind: "copied" | "there";
  to: string;
}

/** Outcome for a file of a feed. */
export type Outcome = { from: string } & (Arrival | { kind: "aside"; why: string });

/**
 * Copies complete new files of a feed into the folder of agencies' files, and yields the outcome of
 * each. A file that cannot be read stays where it is and does not stop the others.
 *
 * @param now - milliseconds of a monotonic clock
 */
export async function* ingest(feed: Feed, wire: KeptFiles, now: number): AsyncGenerator<Outcome> {
  for (const path of feed.takeWhole(now)) {
    const from = feed.pathOf(path);
    try {
      const file = opened(from);
      // A file that was changed in the meantime is checked again.
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
 * Copies a file, if the site can read it.
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

/** Bytes of a file, and the time at which it came into the feed. */
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

/** Sentence on why a file could not be copied. */
function reasonOf(error: unknown): string {
  if (error instanceof WireMistake) return error.message;
  const { code = "" } = error as NodeJS.ErrnoException;
  return `${REASONS[code] ?? String(error)}: it will be tried again`;
}
