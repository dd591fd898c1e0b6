import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pagesIn } from "./astro-manifest.ts";
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
  const facts = readFileSync(join(release, MANIFEST));
  if (existsSync(spare)) discard(root, spare);
  renameSync(release, spare);
  mkdirSync(join(release, SITE), { recursive: true });
  writeFileSync(join(release, MANIFEST), facts);
  for (const name of HASHED) {
    const hashed = join(spare, SITE, name);
    if (existsSync(hashed)) renameSync(hashed, join(release, SITE, name));
  }
}

/**
 * Makes the spare folder that of a site, with no pages except wanted ones. Other contents stay in
 * the spare folder, as deleting them takes long.
 *
 * @param wanted - pages by their paths, each with the key of its content
 * @returns paths of the wanted pages that are there
 */
export function takeSpare(root: string, site: string, wanted: Map<string, string>): Set<string> {
  const spare = join(root, SPARE);
  // A killed build may have taken the site and left its keys.
  if (!existsSync(join(spare, SITE))) return new Set();
  const pages = pagesIn(join(spare, CACHE));
  const folders = new Set<string>();
  for (const [path, made] of pages) {
    if (wanted.get(path) === made) for (const folder of foldersOf(path)) folders.add(folder);
    else pages.delete(path);
  }
  if (pages.size === 0) return new Set();
  const isOfPages = (path: string) => pages.has(path) || folders.has(path);
  mkdirSync(dirname(site), { recursive: true });
  renameSync(join(spare, SITE), site);
  rmSync(join(spare, CACHE), { recursive: true });
  for (const name of readdirSync(site))
    if (!isOfPages(name)) renameSync(join(site, name), join(spare, name));
  const there = new Set<string>();
  const lookInto = (folder: string) => {
    for (const name of readdirSync(join(site, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (pages.has(path)) there.add(path);
      else if (folders.has(path)) lookInto(path);
      else rmSync(join(site, path), { recursive: true, force: true });
    }
  };
  lookInto("");
  return there;
}

/** All parent folders of a path. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === "." ? [] : [...foldersOf(folder), folder];
}
