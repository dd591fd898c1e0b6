import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deleteFile } from "./delete-file.ts";
import { type PageKeys, readPageKeys } from "./page-keys.ts";
import { CACHE, HASHED, RELEASES, SITE } from "./releases.ts";
import { discard } from "./trash.ts";

/**
 * Folder of a release that no server reads any more. The next build reuses it: most pages are the
 * same files, and a folder of 70,000 takes seconds to create or delete. Files of the site other
 * than pages are then in the folder itself.
 */
export const SPARE = "dist/spare";

/** Makes a replaced release the spare folder; files that browsers may still request stay. */
export function keepAsSpare(root: string, id: string): void {
  const [release, spare] = [join(root, RELEASES, id), join(root, SPARE)];
  if (existsSync(spare)) discard(root, spare);
  mkdirSync(join(spare, SITE), { recursive: true });
  for (const name of readdirSync(join(release, SITE)))
    if (!HASHED.includes(name)) renameSync(join(release, SITE, name), join(spare, SITE, name));
  // Last, as without it a folder is not used.
  renameSync(join(release, CACHE), join(spare, CACHE));
}

/**
 * Makes the folder of a site: the spare folder with its pages only, if code of the same digest made
 * them; else an empty one.
 *
 * @returns the keys of the pages in the folder
 */
export function takeSpare(root: string, site: string, code: string): PageKeys["keys"] {
  const spare = join(root, SPARE);
  const made = readPageKeys(join(spare, CACHE));
  const names = new Set([...(made?.keys.keys() ?? [])].map((path) => path.split("/", 1)[0] ?? ""));
  // A killed build may have taken its site.
  const isWhole = [...names].every((name) => existsSync(join(spare, SITE, name)));
  if (made?.code !== code || !isWhole) {
    mkdirSync(site);
    return new Map();
  }
  renameSync(join(spare, SITE), site);
  rmSync(join(spare, CACHE), { recursive: true });
  for (const name of readdirSync(site))
    if (!names.has(name)) renameSync(join(site, name), join(spare, name));
  for (const path of made.others) deleteFile(site, path);
  return made.keys;
}
