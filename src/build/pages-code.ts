import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { digestOfFolders } from "../desk/parser-digest.ts";

/** Digests of code by the folders of projects, as a process uses the code that it read first. */
const digests = new Map<string, string>();

/**
 * Digest of all that the pages of the project in the folder `root` share: code, packages, and the
 * settings, style sheet and links of all pages. When it changes, all pages are made anew.
 */
export function pagesCode(root: string, ...shared: readonly unknown[]): string {
  const digest = digests.get(root) ?? digestOfCode(root);
  digests.set(root, digest);
  return createHash("sha256").update(digest).update(JSON.stringify(shared)).digest("base64url");
}

/**
 * Tests whether the code in the project's folder is still that of this process. Pages of a build
 * during which it changes may be made of either, so that their digest would be wrong.
 */
export const isSameCode = (root: string): boolean => digestOfCode(root) === digests.get(root);

function digestOfCode(root: string): string {
  const config = readFileSync(join(root, "astro.config.ts"), "utf8");
  return `${config}${digestOfFolders(pathToFileURL(`${root}/`), ["src/"])}`;
}
