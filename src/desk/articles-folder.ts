import { readdirSync, readFileSync } from "node:fs";
import { type CopyFile, openCopy } from "./copy-file.ts";
import { mistake } from "./yaml.ts";

export const ARTICLES = "content/articles";

/** Paths of all files of copy, in the order of their names. */
export function copyPaths(folder = ARTICLES): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

/**
 * Opens every file of copy.
 *
 * @throws {VFileMessage} for the first file with a mistake, and where two files share a slug.
 */
export function openFolder(folder = ARTICLES): CopyFile[] {
  const bySlug = new Map<string, CopyFile>();
  for (const path of copyPaths(folder)) {
    const copy = openCopy(path, readFileSync(path));
    const other = bySlug.get(copy.slug);
    if (other) {
      throw mistake(path, `${other.path} has the same slug: rename one of the two`, {
        line: 1,
        column: 1,
      });
    }
    bySlug.set(copy.slug, copy);
  }
  return [...bySlug.values()];
}
