import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FolderWatch } from "../build/folder-watch.ts";
import type { Feed } from "./feed.ts";
import { isPartialName } from "./partial-names.ts";

/** Longest time between two looks, as file systems of a network tell of no change: milliseconds. */
const POLL_MILLISECONDS = 500;

/** Shortest and longest rest behind a look, as a large folder takes long to look at: milliseconds. */
const REST = { shortest: 100, longest: 500 };

/** How much longer the rest is than the look. */
const REST_SHARE = 2;

/**
 * Does work again and again, for as long as no signal ends it: soon after each change that the system
 * tells of, when a file counts as whole, and after a while in any case.
 *
 * @param work looks at the feeds, and takes what is whole
 */
export async function watchFeeds(
  feeds: readonly Feed[],
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let change = new AbortController();
  const watch = watchOn(feeds, () => change.abort());
  while (!signal.aborted) {
    change = new AbortController();
    const began = performance.now();
    await work();
    const ended = performance.now();
    const due = Math.min(...feeds.flatMap((feed) => feed.due ?? [])) - ended;
    await sleep(Math.min(POLL_MILLISECONDS, due), AbortSignal.any([signal, change.signal]));
    const rest = Math.max(REST.shortest, (ended - began) * REST_SHARE);
    await sleep(Math.min(REST.longest, rest), signal);
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
