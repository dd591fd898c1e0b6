import { pathToFileURL } from "node:url";
import { digestOfRooms } from "../desk/reader-digest.ts";

/** Folders of the code that a server runs. */
const ROOMS = ["build", "cards", "comments", "formats", "messages", "server", "sharing"].map(
  (room) => `src/${room}/`,
);

/**
 * Digest of the code that a server runs, with packages. A server whose digest differs from that of
 * a new release must be restarted for it.
 */
export function codeDigest(root: string): string {
  return digestOfRooms(pathToFileURL(`${root}/`), ROOMS);
}
