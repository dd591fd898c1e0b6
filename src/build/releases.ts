import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Folder of a build that is not done. There is one at a time, as its lock sees to. */
export const BUILDING = "dist/building";
/** Folder of all releases, each in a folder named by its ID. */
export const RELEASES = "dist/releases";
/** Symbolic link to the release that is served. */
export const CURRENT = "dist/current";
/** Folder of files that running servers write: named by the process, with the ID that it serves. */
export const SERVING = "dist/serving";

/** Folder of public files, in the folder of a release. */
export const SITE = "site";
/** Folder in that of a release, of which the next build takes what has not changed. */
export const CACHE = "cache";
/** File in the folder of a release that says when and of what it was built. */
export const MANIFEST = "release.json";
/** File in the folder of a release with the settings of the publication. */
export const SETTINGS = "settings.json";
/** File in the folder of a release with the content security policies of its pages. */
export const HEADERS = "headers.json";
/** File in the folder of a release with the publisher's own look. */
export const LOOK = "look.json";
/** File in the folder of a release with the publisher's style sheet. */
export const THEME = "theme.css";
/**
 * Folders of public files whose names change with their content, and which hold no words of a
 * story: these must not outlive it. Pages that a reader has open ask for those of their own release,
 * also when another has replaced it.
 */
export const HASHED = ["_astro"];

/**
 * File of the site that names the bundles of its search. It alone is replaced while its release is
 * served: when bundles are made that were late.
 */
export const SEARCH_BUNDLES = "pagefind/bundles.json";

/** How long hashed files of a replaced release are answered, in milliseconds: a day. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A built site in its folder, an absolute path where that of the project is. */
export interface Release {
  id: string;
  folder: string;
}

/** Facts of a release, kept with it in release.json. */
export interface Manifest {
  id: string;
  /** When it became the current release (ISO 8601, UTC), and replaced the one before. */
  builtAt: string;
  /** ID of the release before; undefined for the first. */
  replaces?: string | undefined;
  /** Digest of the code that a server has to run for it. */
  code: string;
}

/** ID of a new release, in the order of time: 2026-11-28T07-12-33-123Z-5f3a9c. */
export function newReleaseId(now: Date): string {
  return `${now.toISOString().replaceAll(/[:.]/gu, "-")}-${randomBytes(3).toString("hex")}`;
}

/**
 * Current release of the project in the folder `root`; undefined before the first build is done.
 */
export function currentRelease(root: string): Release | undefined {
  const link = join(root, CURRENT);
  return existsSync(link) ? releaseOf(root, basename(readlinkSync(link))) : undefined;
}

/**
 * Current release of the project in the folder `root`, for what serves it.
 *
 * @throws {Error} of one sentence, where nothing is built yet
 */
export function requireRelease(root: string): Release {
  const release = currentRelease(root);
  if (!release) throw new Error("There is no built site in dist/: run npm run build first.");
  return release;
}

/**
 * Releases that were replaced within the last day, newest first. Of all but the newest, only hashed
 * files are sure to be there.
 */
export function olderReleases(root: string, now: Date): Release[] {
  const older: Release[] = [];
  for (let release = currentRelease(root); release; ) {
    const { builtAt, replaces } = readManifest(release);
    const isRecent = now.getTime() - Date.parse(builtAt) < KEPT_MILLISECONDS;
    const before = replaces && isRecent ? releaseOf(root, replaces) : undefined;
    release = before && existsSync(join(before.folder, MANIFEST)) ? before : undefined;
    if (release) older.push(release);
  }
  return older;
}

/** Facts of a release, from its release.json. */
export function readManifest({ folder }: Release): Manifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
}

/** Notes down which release this process serves, so that no build deletes it. */
export function noteServed(root: string, id: string): void {
  mkdirSync(join(root, SERVING), { recursive: true });
  writeFileSync(join(root, SERVING, String(process.pid)), id);
}

/** Takes back that this process serves a release. */
export function forgetServed(root: string): void {
  rmSync(join(root, SERVING, String(process.pid)), { force: true });
}

function releaseOf(root: string, id: string): Release {
  return { id, folder: join(root, RELEASES, id) };
}
