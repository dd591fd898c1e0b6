import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FolderWatch } from "../build/folder-watch.ts";
import type { Feed } from "./feed.ts";
import { isPartialName } from "./partial-names.ts";

/** Longest time between two looks, as file systems of a network tell of no change: milliseconds. */
const POLL_MILLISECONDS = 500;

/** Shortest time between two looks, however many changes the system tells of: milliseconds. */
const BURST_MILLISECONDS = 100;

/** How much longer than a look the time to the next one is, as that of a large folder takes a while. */
const REST = 2;

/**
 * Does work again and again, for as long as no signal ends it: soon after each change that the system
 * tells of, when a file counts as whole, and after a while in any case.
 *
 * @param work takes what is whole
 */
export async function watchFeeds(
  feeds: readonly Feed[],
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let change = new AbortController();
  const watch = watchOn(feeds, () => change.abort());
  /** Times of the next look: where there is a change, and where there is none. */
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

/** A watch on the folders of feeds; undefined where the system has none to give. */
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

/** Waits until a time has passed or a signal comes. */
const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(Math.max(0, milliseconds), undefined, { signal }).catch(() => {});
