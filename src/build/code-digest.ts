import { pathToFileURL } from "node:url";
import { digestOfFolders } from "../desk/parser-digest.ts";

/** Folders of the code that a server runs. */
const FOLDERS = ["build", "cards", "comments", "formats", "messages", "server", "sharing"].map(
  (folder) => `src/${folder}/`,
);

/**
 * Digest of the code that a server runs, with packages. A server whose digest differs from that of
 * a new release must be restarted for it.
 */
export function codeDigest(root: string): string {
  return digestOfFolders(pathToFileURL(`${root}/`), FOLDERS);
}
