import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type CopyFile, openCopy, partsOfName, placeOf } from "./copy-file.ts";
import { mistake } from "./mistake.ts";

/** Folder of copy; the environment variable ARTICLES names another, to try something out. */
export const ARTICLES = process.env["ARTICLES"] || "content/articles";

/** Name of the collection's loader, by which it is refreshed. */
export const LOADER = "copy";

/**
 * Files and folders that systems and editors leave beside copy, in paths below the folder of copy.
 */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.|~\$|#.*#$|__MACOSX\/|(?:eh)?thumbs\.db$|desktop\.ini$)|(?:~|\.sw[a-p]|\.bak|\.tmp|\.orig)$/iu;

/** Paths of all files of copy, those in folders inside included, in the order of their names. */
function copyPaths(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .filter((path) => !LEFT_BEHIND.test(path.slice(folder.length + 1)))
    .sort();
}

/** Slugs of all files of copy, those of held stories included. */
export function slugsIn(folder = ARTICLES): Set<string> {
  return new Set(copyPaths(folder).flatMap((path) => partsOfName(path).slug ?? []));
}

/**
 * Opens every file of copy.
 *
 * @param images the folder whose files front matter gives the addresses of
 * @throws {VFileMessage} for the first file with a mistake, where two files share a slug, and where
 * an image is missing.
 */
export function openFolder(folder = ARTICLES, images = "public"): CopyFile[] {
  const bySlug = new Map<string, CopyFile>();
  for (const path of copyPaths(folder)) {
    const copy = openCopy(path, readFileSync(path));
    const other = bySlug.get(copy.slug);
    if (other) {
      throw mistake(path, `${other.path} has the same slug: rename one of the two`);
    }
    const { image } = copy.frontMatter;
    if (image && !existsSync(images + image.src)) {
      const reason = `image: there is no file ${images}${image.src}: put it there`;
      throw mistake(path, reason, placeOf("image", copy.text));
    }
    bySlug.set(copy.slug, copy);
  }
  return [...bySlug.values()];
}
