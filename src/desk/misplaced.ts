import { existsSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { ARTICLES, isLeftBehind, SAMPLES } from "./articles-folder.ts";
import { filesBelow } from "./files-below.ts";
import { mistake } from "./mistake.ts";
import { PAGES } from "./own-pages.ts";
import { WIRE } from "./wire-folder.ts";

const CONTENT = "content";
const READ = [ARTICLES, SAMPLES, PAGES, WIRE];
const COPY = /\.(?:txt|md|html)$/iu;

/**
 * Mistakes about files of copy in content/ that are in none of the folders that are read; none in a
 * trial that reads other folders.
 */
export function misplacedCopy(content = CONTENT, read: readonly string[] = READ): VFileMessage[] {
  const isTrial = read.some((folder) => !folder.startsWith(`${content}/`));
  if (isTrial || !existsSync(content)) return [];
  return filesBelow(content)
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll("\\", "/"))
    .filter((path) => COPY.test(path) && !isLeftBehind(path.slice(content.length + 1)))
    .filter((path) => !read.some((folder) => path.startsWith(`${folder}/`)))
    .sort()
    .map((path) =>
      mistake(path, `this file is in no folder that is read: move it to ${ARTICLES}/`),
    );
}
