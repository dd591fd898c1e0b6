import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ASTRO_MANIFEST } from "./astro-manifest.ts";
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
 * Discards releases that were replaced more than a day ago or never published. Those replaced within
 * the day keep their hashed files only, and the folder of one is kept for the next build. Whole stay
 * the current release, those that living servers serve, and the one before the current, as servers
 * need a moment to move on.
 */
export function prune(root: string, now: Date): void {
  const current = currentRelease(root);
  if (!current) return;
  const whole = [current.id, readManifest(current).replaces, ...servedReleases(root)];
  const recent = olderReleases(root, now).map(({ id }) => id);
  const folder = join(root, RELEASES);
  const replaced = readdirSync(folder).filter((id) => !whole.includes(id));
  const spare = replaced
    .sort()
    .findLast((id) => existsSync(join(folder, id, CACHE, ASTRO_MANIFEST)));
  if (spare) keepAsSpare(root, spare);
  for (const id of replaced) {
    if (recent.includes(id)) keepHashed(root, join(folder, id));
    else discard(root, join(folder, id));
  }
}

/** IDs of the releases that living servers serve. The notes of dead servers are deleted. */
function servedReleases(root: string): string[] {
  const folder = join(root, SERVING);
  return namesIn(folder).flatMap((pid) => {
    const note = join(folder, pid);
    if (isAlive(Number(pid))) return readFileSync(note, "utf8");
    rmSync(note);
    return [];
  });
}

/** Tests whether there is a process with this ID. */
function isAlive(pid: number): boolean {
  try {
    // The signal 0 asks, and does nothing to the process.
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user is there, but must not be asked.
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

/** Names in a folder; none where it is not there. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
