import { fork } from "node:child_process";
import { once } from "node:events";
import type { Volume } from "./bundles.ts";

const INDEXER = new URL("./indexer.ts", import.meta.url);

/** How soon the process ends once its bundle is not wanted: milliseconds. */
const WANTED_INTERVAL = 500;

/** A volume whose stories stand in a site, and the language that they are indexed in. */
export interface Indexing {
  site: string;
  volume: Volume;
  language: string;
}

/**
 * Makes the bundle of a volume in another process, for as long as it is wanted; false where that
 * ended before.
 *
 * @throws {Error} of one sentence, where Pagefind fails
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
