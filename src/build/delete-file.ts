import { rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Deletes a file, if it is there, and the folders in which it was the last. */
export function deleteFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  try {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
      rmdirSync(join(root, folder));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOTEMPTY" && code !== "ENOENT") throw error;
  }
}
