import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { BUILDING, CURRENT, RELEASES } from "./releases.ts";

/**
 * Publishes the folder of the build as the current release. The symbolic link is replaced by a
 * rename, so that at each moment there is one complete current release, the old or the new.
 */
export function publish(root: string, id: string): void {
  const folder = join(root, RELEASES, id);
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(join(root, BUILDING), folder);
  const current = join(root, CURRENT);
  const draft = `${current}.new`;
  rmSync(draft, { force: true });
  symlinkSync(relative(dirname(current), folder), draft);
  renameSync(draft, current);
}
