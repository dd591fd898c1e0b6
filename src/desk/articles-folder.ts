import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { VFileMessage } from "vfile-message";
import {
  type CopyFile,
  mistakeInFront,
  type OpenedCopy,
  openCopyAt,
  partsOfName,
} from "./copy-file.ts";
import { mistake } from "./mistake.ts";
import type { Publication } from "./publication.ts";

/** Folder of copy; the environment variable ARTICLES names another, to try something out. */
export const ARTICLES = process.env["ARTICLES"] || "content/articles";

/** Folder of sample stories, beside that of copy. */
export const SAMPLES = `${dirname(ARTICLES)}/samples`;

/** Folders whose copy is published. */
export const copyFolders = ({ samples }: Pick<Publication, "samples">): string[] =>
  samples ? [ARTICLES, SAMPLES] : [ARTICLES];

/**
 * Files and folders that systems and editors leave beside copy, in paths below the folder of copy.
 */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.|~\$|#.*#$|__MACOSX\/|(?:eh)?thumbs\.db$|desktop\.ini$)|(?:~|\.sw[a-p]|\.bak|\.tmp|\.orig)$/iu;

/** Whether a system or an editor has left a file behind, by its path below the folder of copy. */
export const isLeftBehind = (path: string): boolean => LEFT_BEHIND.test(path);

/** Paths of all files in a folder, those in folders inside included, in the order of their names. */
function pathsIn(folder: string): { copies: string[]; leftBehind: string[] } {
  if (!existsSync(folder)) return { copies: [], leftBehind: [] };
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort();
  const { copies = [], leftBehind = [] } = Object.groupBy(paths, (path) =>
    isLeftBehind(path.slice(folder.length + 1)) ? "leftBehind" : "copies",
  );
  return { copies, leftBehind };
}

/** Paths of all files of copy in some folders, in the order of their names. */
export const copyPaths = (folders: readonly string[]): string[] =>
  folders.flatMap((folder) => pathsIn(folder).copies);

/** Mistakes for which two files share a slug, at the later of them. */
export function nameMistakes(paths: readonly string[]): VFileMessage[] {
  const bySlug = new Map<string, string>();
  return paths.flatMap((path) => {
    const { slug } = partsOfName(path);
    const other = slug && bySlug.get(slug);
    if (other) return [sameSlug(path, other)];
    if (slug) bySlug.set(slug, path);
    return [];
  });
}

const sameSlug = (path: string, other: string) =>
  mistake(path, `${other} has the same slug: rename one of the two`);

/** The files of folders of copy, opened. */
export interface OpenedFolder {
  copies: CopyFile[];
  /** Mistakes for which files are no copy, share a slug or lack their image; the first of each. */
  refused: VFileMessage[];
  /** Paths of files that systems and editors left there. */
  leftBehind: string[];
}

/**
 * Opens every file of some folders of copy.
 *
 * @param images the folder whose files front matter gives the addresses of
 */
export function openFiles(folders: readonly string[], images = "public"): OpenedFolder {
  const found = folders.map(pathsIn);
  const paths = found.flatMap(({ copies }) => copies);
  const leftBehind = found.flatMap(({ leftBehind }) => leftBehind);
  const bySlug = new Map<string, CopyFile>();
  const refused: VFileMessage[] = [];
  for (const path of paths) {
    try {
      const copy = openCopyAt(path);
      const other = bySlug.get(copy.slug);
      if (other) throw sameSlug(path, other.path);
      const [missing] = missingImages(copy, images);
      if (missing) throw missing;
      bySlug.set(copy.slug, copy);
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      refused.push(error);
    }
  }
  return { copies: [...bySlug.values()], refused, leftBehind };
}

/** The image of a file's front matter that is not there, as a mistake with where to put it. */
export function missingImages(
  { front, frontMatter: { image } }: Pick<OpenedCopy, "front" | "frontMatter">,
  images = "public",
): VFileMessage[] {
  if (!image || existsSync(images + image.src)) return [];
  const reason = `there is no file ${images}${image.src}: put it there`;
  return [Object.assign(mistakeInFront(front, ["image"], reason), { ruleId: "key" })];
}

/**
 * Opens every file of copy.
 *
 * @throws {VFileMessage} for the first file with a mistake, where two files share a slug, and where
 * an image is missing.
 */
export function openFolder(folder: string, images = "public"): CopyFile[] {
  const { copies, refused } = openFiles([folder], images);
  const [first] = refused;
  if (first) throw first;
  return copies;
}
