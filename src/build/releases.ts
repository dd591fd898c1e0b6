import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Folder of an unfinished build. The build lock ensures that there is only one. */
export const BUILDING = "dist/building";
/** Folder of late parts that are being made, and of those that no release has yet. */
export const LATE = "dist/late";
/** Folder of all releases, each in a folder named by its ID. */
export const RELEASES = "dist/releases";
/** Symbolic link to the release that is served. */
export const CURRENT = "dist/current";
/**
 * Folder of files by running servers: each is named after the process and has the ID of the release
 * that it serves.
 */
export const SERVING = "dist/serving";

/** Folder of public files, within a release. */
export const SITE = "site";
/** Cache folder, within a release, from which the next build takes what has not changed. */
export const CACHE = "cache";
/** File of a release with its time, its predecessor and its code. */
export const MANIFEST = "release.json";
/** File of a release with the settings of the publication. */
export const SETTINGS = "settings.json";
/** File of a release with the content security policies of its pages. */
export const HEADERS = "headers.json";
/** File of a release with the publisher's look. */
export const LOOK = "look.json";
/** File of a release with the publisher's style sheet. */
export const THEME = "theme.css";
/**
 * Folders of public files with hashed names and without words of stories, as those must not outlive
 * their story. Open pages request the files of their own release, even after another has replaced
 * it.
 */
export const HASHED = ["_astro"];

/**
 * File of the site with the names of its search bundles. It is the only file that is replaced while
 * its release is served: when late bundles are made.
 */
export const SEARCH_BUNDLES = "pagefind/bundles.json";

/** Time for which hashed files of a replaced release are served, in milliseconds: a day. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A built site in its folder; the path is absolute if that of the project is. */
export interface Release {
  id: string;
  folder: string;
}

/** Facts about a release, stored in its release.json. */
export interface Manifest {
  id: string;
  /** Time at which it became the current release and replaced the previous one (ISO 8601, UTC). */
  builtAt: string;
  /** ID of the previous release; undefined for the first. */
  replaces?: string | undefined;
  /** Digest of the code that a server must run for it. */
  code: string;
}

/** A new release ID, which sorts by time: 2026-11-28T07-12-33-123Z-5f3a9c. */
export function newReleaseId(now: Date): string {
  return `${now.toISOString().replaceAll(/[:.]/gu, "-")}-${randomBytes(3).toString("hex")}`;
}

/** Current release of the project in the folder `root`; undefined before the first build. */
export function currentRelease(root: string): Release | undefined {
  const link = join(root, CURRENT);
  return existsSync(link) ? releaseOf(root, basename(readlinkSync(link))) : undefined;
}

/**
 * Current release of the project in the folder `root`, for serving it.
 *
 * @throws {Error} with one sentence, where nothing is built yet
 */
export function requireRelease(root: string): Release {
  const release = currentRelease(root);
  if (!release) throw new Error("There is no built site in dist/: run npm run build first.");
  return release;
}

/**
 * Releases that were replaced within the last day, newest first. All but the newest may have only
 * hashed files.
 */
export function olderReleases(root: string, now: Date): Release[] {
  const older: Release[] = [];
  const current = currentRelease(root);
  let manifest = current && findManifest(current);
  while (manifest?.replaces) {
    const isRecent = now.getTime() - Date.parse(manifest.builtAt) < KEPT_MILLISECONDS;
    const before = releaseOf(root, manifest.replaces);
    manifest = isRecent ? findManifest(before) : undefined;
    if (manifest) older.push(before);
  }
  return older;
}

/** Facts about a release; undefined where a build is deleting it. */
function findManifest(release: Release): Manifest | undefined {
  try {
    return readManifest(release);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Facts about a release, from its release.json. */
export function readManifest({ folder }: Release): Manifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
}

/** Notes that this process serves a release, so that no build deletes it. */
export function noteServed(root: string, id: string): void {
  mkdirSync(join(root, SERVING), { recursive: true });
  writeFileSync(join(root, SERVING, String(process.pid)), id);
}

/** Deletes the note that this process serves a release. */
export function forgetServed(root: string): void {
  rmSync(join(root, SERVING, String(process.pid)), { force: true });
}

function releaseOf(root: string, id: string): Release {
  return { id, folder: join(root, RELEASES, id) };
}
