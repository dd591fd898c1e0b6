import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

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

/**
 * Deletes the trash, also that of builds that were killed, on a worker thread: the next build may
 * begin meanwhile.
 */
export async function emptyTrash(root: string): Promise<void> {
  const trash = join(root, TRASH);
  if (!existsSync(trash)) return;
  const code = new URL("./empty-folder.ts", import.meta.url);
  await once(new Worker(code, { workerData: trash }), "exit");
}
