import { type Dirent, readdirSync } from "node:fs";

/**
 * Entries of a folder and of those inside it that are no folders. What is behind a link to a folder
 * is not among them: it may be of others, or the folder itself again.
 */
export function filesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [entry],
  );
}
