import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type PageKeys, readPageKeys } from "./page-keys.ts";
import { CACHE, HASHED, MANIFEST, RELEASES, SITE } from "./releases.ts";
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
  // Its facts are copied before, as servers may read them at any moment.
  const draft = `${release}.new`;
  mkdirSync(join(draft, SITE), { recursive: true });
  copyFileSync(join(release, MANIFEST), join(draft, MANIFEST));
  if (existsSync(spare)) discard(root, spare);
  renameSync(release, spare);
  renameSync(draft, release);
  for (const name of HASHED) {
    const hashed = join(spare, SITE, name);
    if (existsSync(hashed)) renameSync(hashed, join(release, SITE, name));
  }
}

/**
 * Makes the spare folder that of a site, with its pages only, if code of the same digest made them.
 *
 * @returns the keys of the pages in the folder; none where it was not taken
 */
export function takeSpare(root: string, site: string, code: string): PageKeys["keys"] {
  const spare = join(root, SPARE);
  const made = readPageKeys(join(spare, CACHE));
  if (made?.code !== code) return new Map();
  const names = new Set([...made.keys.keys()].map((path) => path.split("/", 1)[0] ?? ""));
  const isWhole = [...names].every((name) => existsSync(join(spare, SITE, name)));
  // A killed build may have taken its site.
  if (!isWhole) return new Map();
  renameSync(join(spare, SITE), site);
  rmSync(join(spare, CACHE), { recursive: true });
  for (const name of readdirSync(site))
    if (!names.has(name)) renameSync(join(site, name), join(spare, name));
  for (const path of made.own) rmSync(join(site, path), { force: true });
  return made.keys;
}
