import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createPrivateFile } from "../store/private-file.ts";

/** Name of a file that a process is still writing, or of its SQLite journal. */
const PARTIAL = /^\.crosshead-(\d+)\.partial(?:-journal)?$/;

/**
 * Writes a file that only its owner may read. It gets its name after it is complete. On failure
 * nothing is left; if the process is killed, the next write to the folder removes the remains.
 *
 * @param write - writes to the path of an empty file, which it is given
 * @throws {Error} where a file of that name exists, or the folder does not; else the error of
 *   `write`
 */
export async function writeWhole(
  file: string,
  write: (partial: string) => void | Promise<void>,
): Promise<void> {
  requireFree(file);
  const folder = dirname(file);
  if (!existsSync(folder)) throw new Error(`${file}: there is no such file or folder`);
  removeLeft(folder);
  const partial = join(folder, `.crosshead-${process.pid}.partial`);
  try {
    createPrivateFile(partial);
    await write(partial);
    requireFree(file);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** @throws {Error} where a file of that name exists */
export function requireFree(file: string): void {
  if (existsSync(file)) throw new Error(`${file} already exists: name another file, or delete it`);
}

function removeLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    const process = Number(PARTIAL.exec(name)?.[1]);
    if (process && !isRunning(process)) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
