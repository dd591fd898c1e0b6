import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** File with the keys of a release's pages, in its cache folder. */
export const PAGE_KEYS = "pages.json";

/** Keys of a release's pages, with the code that made them. */
export interface PageKeys {
  /** Digest of the code, settings and links that all pages share. */
  code: string;
  /**
   * Keys of all pages by their paths on the site: with the same code, a page with the same key is
   * the same. The key is empty where a page is made anew by each build.
   */
  keys: ReadonlyMap<string, string>;
  /** Paths on the site of Vite's files: the publisher's, scripts and styles. */
  others: readonly string[];
}

/**
 * Keys of a release's pages, from its cache folder; undefined where there are none, or their file is
 * damaged, as all pages can be made anew.
 */
export function readPageKeys(cache: string): PageKeys | undefined {
  try {
    const { code, keys, others } = JSON.parse(readFileSync(join(cache, PAGE_KEYS), "utf8"));
    return { code, keys: new Map(Object.entries(keys)), others: [...others] };
  } catch {
    return undefined;
  }
}

/** Writes the keys of a release's pages into its cache folder. */
export function writePageKeys(cache: string, { keys, ...facts }: PageKeys): void {
  const text = JSON.stringify({ ...facts, keys: Object.fromEntries(keys) });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, PAGE_KEYS), text);
}
