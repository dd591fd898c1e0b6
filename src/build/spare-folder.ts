import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Compared, Comparison } from "./compare-spare.ts";
import { CACHE, HASHED, MANIFEST, RELEASES, type Release, SITE } from "./releases.ts";
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

/** Compares the spare folder with a release, on a worker thread. */
export async function compareSpare(
  root: string,
  { folder }: Release,
  publicFolder: string,
): Promise<Comparison> {
  const [site, cache] = [join(root, SPARE, SITE), join(root, SPARE, CACHE)];
  const folders: Compared = { site, cache, wanted: join(folder, CACHE), publicFolder };
  const code = new URL("./compare-spare.ts", import.meta.url);
  const [comparison] = await once(new Worker(code, { workerData: folders }), "message");
  return comparison;
}

/**
 * Makes the folder of a site with those pages of a release that the spare folder has: that folder
 * itself if it has most of them, else an empty one, as deleting its pages takes longer than linking
 * others. Other contents stay in the spare folder.
 *
 * @returns paths of the release's pages: those that are there, and those that are missing
 */
export function takeSpare(
  root: string,
  site: string,
  { there, missing, strays }: Comparison,
): Pick<Comparison, "there" | "missing"> {
  if (there.length <= missing.length) {
    mkdirSync(site);
    return { there: [], missing: [...there, ...missing] };
  }
  renameSync(join(root, SPARE, SITE), site);
  rmSync(join(root, SPARE, CACHE), { recursive: true });
  for (const path of strays) {
    if (path.includes("/")) rmSync(join(site, path), { recursive: true, force: true });
    else renameSync(join(site, path), join(root, SPARE, path));
  }
  return { there, missing };
}
