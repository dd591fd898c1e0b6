import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { VFileMessage } from "vfile-message";
import {
  type CopyFile,
  mistakeInFront,
  type OpenedCopy,
  openCopyAt,
  partsOfName,
} from "./copy-file.ts";
import { filesBelow } from "./files-below.ts";
import { linkMistake } from "./link.ts";
import { mistake } from "./mistake.ts";
import type { Publication } from "./publication.ts";

/** Folder of copy; the environment variable ARTICLES names another, for trials. */
export const ARTICLES = process.env["ARTICLES"] || "content/articles";

/** Folder of sample stories, beside that of copy. */
export const SAMPLES = `${dirname(ARTICLES)}/samples`;

/** Folder that image paths in front matter begin in. */
const IMAGES = "public";

/** Folders whose copy is published. */
export const copyFolders = ({ samples }: Pick<Publication, "samples">): string[] =>
  samples ? [ARTICLES, SAMPLES] : [ARTICLES];

/**
 * Files and folders that systems and editors leave among copy, by their paths in the folder of
 * copy.
 */
const LEFT_BEHIND =
  /(?:^|\/)(?:\.|~\$|#.*#$|__MACOSX\/|(?:eh)?thumbs\.db$|desktop\.ini$)|(?:~|\.sw[a-p]|\.bak|\.tmp|\.orig)$/iu;

/** Tests whether a system or an editor left a file, by its path in the folder of copy. */
export const isLeftBehind = (path: string): boolean => LEFT_BEHIND.test(path);

/** File types that pages may show. */
const PICTURE = /\.(?:jpe?g|png|webp|avif)$/iu;

/** Tests whether a file is a picture, by its name. */
export const isPicture = (path: string): boolean => PICTURE.test(path);

/** Files in folders of copy. */
interface FoundFiles {
  /** Paths of files of copy, sorted by name. */
  copies: string[];
  /** Paths of files that systems and editors left. */
  leftBehind: string[];
  /** Mistakes about links without a target. */
  astray: VFileMessage[];
}

/** Finds all files in some folders and their subfolders, and follows links to files. */
export function findFiles(folders: readonly string[]): FoundFiles {
  const found: FoundFiles = { copies: [], leftBehind: [], astray: [] };
  for (const folder of folders.filter((each) => existsSync(each))) {
    const entries = filesBelow(folder)
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => ({
        path: `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"),
        isLink: entry.isSymbolicLink(),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const { path, isLink } of entries) {
      const isLeft = isLeftBehind(path.slice(folder.length + 1));
      const wrong = isLink && !isLeft ? linkMistake(path, folder) : undefined;
      if (wrong) found.astray.push(wrong);
      else found[isLeft ? "leftBehind" : "copies"].push(path);
    }
  }
  return found;
}

/** Mistakes about files that share a slug, each at the later file. */
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

/** Opened files of folders of copy. */
interface OpenedFolder extends Pick<FoundFiles, "leftBehind" | "astray"> {
  copies: CopyFile[];
  /** First mistake of each file that is not copy, shares a slug or lacks its image. */
  refused: VFileMessage[];
}

/** Opens every file of some folders of copy. */
export function openFiles(folders: readonly string[]): OpenedFolder {
  const { copies: files, leftBehind, astray } = findFiles(folders);
  const paths = files.filter((path) => !isPicture(path));
  const bySlug = new Map<string, CopyFile>();
  const refused: VFileMessage[] = [];
  for (const path of paths) {
    try {
      const copy = openCopyAt(path);
      const other = bySlug.get(copy.slug);
      if (other) throw sameSlug(path, other.path);
      const [missing] = missingImages(copy);
      if (missing) throw missing;
      bySlug.set(copy.slug, copy);
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      refused.push(error);
    }
  }
  return { copies: [...bySlug.values()], refused, leftBehind, astray };
}

/** Mistake about an image in front matter that does not exist, with the place for it. */
export function missingImages({
  front,
  frontMatter: { image },
}: Pick<OpenedCopy, "front" | "frontMatter">): VFileMessage[] {
  if (!image || existsSync(IMAGES + image.src)) return [];
  const reason = `there is no file ${IMAGES}${image.src}: put it there`;
  return [Object.assign(mistakeInFront(front, ["image"], reason), { ruleId: "key" })];
}
