import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { createPrivateFile } from "./private-file.ts";

/**
 * Copies the data that an open database still has to a file beside it.
 *
 * @param path - former path of the database
 * @returns one sentence for the operator with the copy, or the reason why there is none, and the
 *   remedy
 */
export function rescue(connection: DatabaseSync, path: string): string {
  const copy = `${path}-saved-${new Date().toISOString().replaceAll(/[-:.]/gu, "")}`;
  const remedy = `in place of ${path}, delete ${path}-wal and ${path}-shm, and start the server`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    createPrivateFile(copy);
    connection.prepare("VACUUM INTO ?").run(copy);
    return `Everything readable is saved: stop the server, put ${copy} ${remedy}`;
  } catch (error) {
    rmSync(copy, { force: true });
    return `Nothing could be saved (${(error as Error).message}): stop the server, put a backup ${remedy}`;
  }
}
