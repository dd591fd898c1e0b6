import { type Dirent, readdirSync } from "node:fs";

/**
 * Entries of a folder and its subfolders, except the folders themselves. Links to folders are not
 * followed, as they may lead out of the folder or form a cycle.
 */
export function filesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [entry],
  );
}
