import { fork } from "node:child_process";
import { once } from "node:events";
import type { Volume } from "./bundles.ts";

const INDEXER = new URL("./indexer.ts", import.meta.url);

/** Interval of checks whether a bundle is still wanted, in milliseconds. */
const WANTED_INTERVAL = 500;

/** A volume with the site of its stories, and the language of its index. */
export interface Indexing {
  site: string;
  volume: Volume;
  language: string;
}

/**
 * Makes the bundle of a volume in another process, for as long as it is wanted; returns false if
 * that ended before.
 *
 * @throws {Error} with one sentence, where Pagefind fails
 */
export async function index(work: Indexing, isWanted: () => boolean): Promise<boolean> {
  const child = fork(INDEXER);
  let failure = `The index of ${work.volume.year} is not made: its process ended`;
  child.on("message", (message) => {
    failure = String(message);
  });
  child.send(work, () => {});
  const ended = once(child, "exit");
  const watch = setInterval(() => isWanted() || child.kill(), WANTED_INTERVAL);
  const [code] = await ended;
  clearInterval(watch);
  if (code === 0) return true;
  if (!isWanted()) return false;
  throw new Error(failure);
}
