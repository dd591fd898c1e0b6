import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Compared, Comparison } from "./compare-spare.ts";
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
 * Makes the spare folder that of a site, and leaves in it only pages that a release has too. Other
 * contents stay in the spare folder, as deleting them takes long.
 *
 * @param wanted - cache folder of the release
 * @returns paths of the release's pages: those that are there, and those that are missing
 */
export async function takeSpare(
  root: string,
  site: string,
  wanted: string,
): Promise<Pick<Comparison, "there" | "missing">> {
  const spare = join(root, SPARE);
  const cache = join(spare, CACHE);
  mkdirSync(dirname(site), { recursive: true });
  // A killed build may have taken the site and left its keys.
  if (existsSync(join(spare, SITE))) renameSync(join(spare, SITE), site);
  else mkdirSync(site);
  const work: Compared = { site, cache, wanted };
  const worker = new Worker(new URL("./compare-spare.ts", import.meta.url), { workerData: work });
  const [message] = await once(worker, "message");
  const { there, missing, strays }: Comparison = message;
  for (const path of strays) {
    if (path.includes("/")) rmSync(join(site, path), { recursive: true, force: true });
    else renameSync(join(site, path), join(spare, path));
  }
  rmSync(cache, { recursive: true, force: true });
  return { there, missing };
}
