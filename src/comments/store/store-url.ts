import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const FILE = "file:";

const DEFAULT_PATH = "data/comments.sqlite";

/**
 * URL of the store of a project: the one that COMMENTS_DATABASE_URL names, else a file in `data/`,
 * which is made. Relative paths start at the project's folder, wherever the process was started.
 *
 * @param named - value of COMMENTS_DATABASE_URL
 * @param root - the project's folder, with a slash at the end
 * @throws {Error} of one line, where the folder of a file is not there
 */
export function storeUrl(named: string | undefined, root: URL): string {
  const project = fileURLToPath(root);
  const ownPath = resolve(project, DEFAULT_PATH);
  if (named && !named.startsWith(FILE)) return named;
  const path = named ? resolve(project, named.slice(FILE.length)) : ownPath;
  const folder = dirname(path);
  if (path === ownPath) mkdirSync(folder, { recursive: true });
  if (!existsSync(folder)) {
    throw new Error(
      `COMMENTS_DATABASE_URL: there is no folder ${folder}: create it, or correct the path`,
    );
  }
  return FILE + path;
}
