import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const FILE = "file:";

const DEFAULT_PATH = "data/comments.sqlite";

/**
 * URL of a project's store: the value of COMMENTS_DATABASE_URL, else a file in `data/`, which is
 * created. Relative paths are resolved in the project's folder, wherever the process was started.
 *
 * @param named - value of COMMENTS_DATABASE_URL
 * @param root - the project's folder, with a slash at the end
 * @throws {Error} with one line, where the folder of a file does not exist
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
