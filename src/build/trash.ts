import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";

/** Folder of files to be deleted. */
const TRASH = "dist/trash";

/**
 * Removes a file or a folder of the project at once, by moving it to the trash: deleting 70,000
 * files takes seconds.
 */
export function discard(root: string, path: string): void {
  const trash = join(root, TRASH);
  mkdirSync(trash, { recursive: true });
  renameSync(path, join(trash, randomUUID()));
}

/** Deletes the contents of the trash, also of builds that were killed. */
export async function emptyTrash(root: string): Promise<void> {
  const trash = join(root, TRASH);
  const names = existsSync(trash) ? readdirSync(trash) : [];
  await Promise.all(names.map((name) => rm(join(trash, name), { recursive: true, force: true })));
}
