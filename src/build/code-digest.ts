import { pathToFileURL } from "node:url";
import { digestOfRooms } from "../desk/reader-digest.ts";

/** Rooms whose files a server runs. */
const ROOMS = ["build", "cards", "comments", "formats", "messages", "server", "sharing"].map(
  (room) => `src/${room}/`,
);

/**
 * Digest of the code that a server runs from, packages included. A server whose own differs from
 * that of a new release has to be started anew for it.
 */
export function codeDigest(root: string): string {
  return digestOfRooms(pathToFileURL(`${root}/`), ROOMS);
}
