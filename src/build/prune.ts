import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PAGE_KEYS } from "./page-keys.ts";
import {
  CACHE,
  currentRelease,
  HASHED,
  MANIFEST,
  olderReleases,
  RELEASES,
  readManifest,
  SERVING,
  SITE,
} from "./releases.ts";
import { keepAsSpare } from "./spare-folder.ts";
import { discard } from "./trash.ts";

/**
 * Deletes releases that were replaced more than a day ago or never published. Of those replaced
 * within the day, only hashed files stay, and one folder for use by the next build. Complete are
 * the current release, those that running servers serve, and the previous one, as servers need a
 * moment to switch.
 */
export function prune(root: string, now: Date): void {
  const current = currentRelease(root);
  if (!current) return;
  const whole = [current.id, readManifest(current).replaces, ...servedReleases(root)];
  const recent = olderReleases(root, now).map(({ id }) => id);
  const folder = join(root, RELEASES);
  const replaced = readdirSync(folder).filter((id) => !whole.includes(id));
  const spare = replaced.sort().findLast((id) => existsSync(join(folder, id, CACHE, PAGE_KEYS)));
  if (spare) keepAsSpare(root, spare);
  for (const id of replaced) {
    if (recent.includes(id)) keepHashed(root, join(folder, id));
    else discard(root, join(folder, id));
  }
}

/** IDs of the releases that running servers serve. Files of ended servers are deleted. */
function servedReleases(root: string): string[] {
  const folder = join(root, SERVING);
  return namesIn(folder).flatMap((pid) => {
    const note = join(folder, pid);
    if (isAlive(Number(pid))) return readFileSync(note, "utf8");
    rmSync(note);
    return [];
  });
}

/** Tests whether a process with this ID is running. */
function isAlive(pid: number): boolean {
  try {
    // Signal 0 only tests for the process.
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user is running, but may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function keepHashed(root: string, release: string): void {
  keepOnly(root, release, [SITE, MANIFEST]);
  keepOnly(root, join(release, SITE), HASHED);
}

function keepOnly(root: string, folder: string, kept: string[]): void {
  for (const name of namesIn(folder).filter((each) => !kept.includes(each))) {
    discard(root, join(folder, name));
  }
}

/** Names in a folder; empty where it does not exist. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
