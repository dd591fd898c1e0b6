import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FolderWatch } from "../build/folder-watch.ts";
import type { Feed } from "./feed.ts";
import { isPartialName } from "./partial-names.ts";

/** Longest time between two checks, as network file systems do not report changes: milliseconds. */
const POLL_MILLISECONDS = 500;

/** Shortest time between two checks, however many changes the system reports: milliseconds. */
const BURST_MILLISECONDS = 100;

/**
 * Least ratio of the time between two checks to the time of a check, as large folders take a while.
 */
const REST = 2;

/**
 * Runs work repeatedly until a signal: soon after each change that the system reports, when a file
 * counts as complete, and at regular intervals.
 *
 * @param work - takes complete files
 */
export async function watchFeeds(
  feeds: readonly Feed[],
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let change = new AbortController();
  const watch = watchOn(feeds, () => change.abort());
  /** Times of the next check: after a change, and without one. */
  let next = { changed: 0, quiet: 0 };
  while (!signal.aborted) {
    const began = performance.now();
    if (began >= (change.signal.aborted ? next.changed : next.quiet)) {
      change = new AbortController();
      for (const feed of feeds) feed.look(began);
      const looked = performance.now();
      const rest = Math.max(BURST_MILLISECONDS, (looked - began) * REST);
      next = { changed: looked + rest, quiet: looked + Math.max(POLL_MILLISECONDS, rest) };
    }
    await work();
    const due = Math.min(...feeds.map((feed) => feed.due));
    const [end, waking] = change.signal.aborted
      ? [next.changed, signal]
      : [next.quiet, AbortSignal.any([signal, change.signal])];
    await sleep(Math.min(due, end) - performance.now(), waking);
  }
  watch?.close();
}

/** Watcher of the folders of feeds; undefined where the system has none left. */
function watchOn(feeds: readonly Feed[], onChange: () => void): FolderWatch | undefined {
  const folders = feeds.filter((feed) => feed.isFolder).map((feed) => feed.folder);
  try {
    return new FolderWatch(folders, {
      onChange,
      passesOver: (path) => isPartialName(basename(path)),
    });
  } catch {
    return undefined;
  }
}

/** Waits for a time or a signal. */
const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(Math.max(0, milliseconds), undefined, { signal }).catch(() => {});
