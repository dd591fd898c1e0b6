import { globSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of a built site. */
interface SiteFile {
  path: string;
  /** Inode number on the disk: the same for two links to one file. */
  inode: number;
}

/** Files of a site by their paths in its folder, which may be a link. */
export function siteFiles(site: string): Map<string, SiteFile> {
  const folder = realpathSync(site);
  const paths = globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1), { path, inode: statSync(path).ino }]),
  );
}

/** Paths of files that are new or differ from those of the previous site. */
export function rewritten(
  before: ReadonlyMap<string, SiteFile>,
  after: ReadonlyMap<string, SiteFile>,
): string[] {
  return [...after].filter(([path, file]) => differ(before.get(path), file)).map(([path]) => path);
}

function differ(before: SiteFile | undefined, after: SiteFile): boolean {
  if (!before) return true;
  return (
    before.inode !== after.inode && !readFileSync(before.path).equals(readFileSync(after.path))
  );
}
