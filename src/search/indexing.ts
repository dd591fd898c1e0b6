import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { deleteBundle, type Volume } from "./bundles.ts";

const INDEXER = new URL("./indexer.ts", import.meta.url);

/** A volume with the site of its stories, the folder for its bundle, and the language of its index. */
export interface Indexing {
  site: string;
  drafts: string;
  volume: Volume;
  language: string;
}

/** Volume that another process indexes for this one, at most one at a time. */
let running: { volume: Volume; child: ChildProcess } | undefined;

/** Gives up the bundle that is being made for this process, if it is of no use any more. */
export function giveUpIndex(isUsable: (volume: Volume) => boolean): void {
  if (running && !isUsable(running.volume)) running.child.kill();
}

/**
 * Makes the bundle of a volume in another process; returns false if that failed for a site that is
 * not served any more, or was given up.
 *
 * @throws {Error} with one sentence, where Pagefind fails
 */
export async function index(work: Indexing, isWanted: () => boolean): Promise<boolean> {
  const { drafts, volume } = work;
  const child = fork(INDEXER);
  running = { volume, child };
  let failure = `The index of ${volume.year} is not made: its process ended`;
  child.on("message", (message) => {
    failure = String(message);
  });
  child.send(work, () => {});
  const [code] = await once(child, "exit");
  running = undefined;
  if (code === 0) return true;
  deleteBundle(drafts, volume.name);
  if (child.killed || !isWanted()) return false;
  throw new Error(failure);
}
