import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** File of Astro’s incremental builds in its cache folder, with the keys of all pages. */
export const ASTRO_MANIFEST = "incremental-build.json";

/** A page in Astro's manifest. */
interface Entry {
  outputFile: string;
  cacheKey: string;
}

interface AstroManifest {
  configHash: string;
  lockfileHash: string;
  routes: Record<string, { dependencyHash: string; paths: Record<string, Entry> }>;
}

/**
 * Pages of a release by their paths on the site, each with a key of its content: it is the same in
 * two releases if the page is. Empty where the cache has no manifest.
 */
export function pagesIn(cache: string): Map<string, string> {
  const file = join(cache, ASTRO_MANIFEST);
  if (!existsSync(file)) return new Map();
  const { configHash, lockfileHash, routes }: AstroManifest = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const pages = new Map<string, string>();
  for (const { dependencyHash, paths } of Object.values(routes)) {
    const code = `${configHash} ${lockfileHash} ${dependencyHash}`;
    for (const { outputFile, cacheKey } of Object.values(paths))
      pages.set(decodeURI(outputFile), `${code} ${cacheKey}`);
  }
  return pages;
}
