import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
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

/** Copies the manifest of a cache folder to another one without some pages, which are then rendered. */
export function copyManifest(from: string, to: string, without: readonly string[]): void {
  const [file, copy] = [join(from, ASTRO_MANIFEST), join(to, ASTRO_MANIFEST)];
  if (without.length === 0) {
    copyFileSync(file, copy);
    return;
  }
  const manifest: AstroManifest = JSON.parse(readFileSync(file, "utf8"));
  for (const { paths } of Object.values(manifest.routes)) {
    for (const [name, { outputFile }] of Object.entries(paths))
      if (without.includes(decodeURI(outputFile))) delete paths[name];
  }
  writeFileSync(copy, JSON.stringify(manifest));
}
