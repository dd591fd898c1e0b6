import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** Folders of the code that makes stories of copy. */
const FOLDERS = ["src/newswire/", "src/wire/", "src/desk/"];

/** Lockfile with the versions of all packages. */
const LOCKFILE = "package-lock.json";

/**
 * Digest of all code that makes stories of copy, with weights and packages: when it changes, all
 * copy is read again.
 */
export function digestOfParser(root: URL): string {
  return digestOfFolders(root, FOLDERS);
}

/**
 * Digest of the code in folders of the project, such as `src/desk/`, without tests, and of the
 * versions of all packages.
 */
export function digestOfFolders(root: URL, folders: string[]): string {
  const hash = createHash("sha256").update(readFileSync(new URL(LOCKFILE, root)));
  for (const each of folders) {
    const folder = new URL(each, root);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.map((each) => each.replaceAll("\\", "/")).sort())
      if (/(?<!\.test)\.(?:astro|css|json|ts|webp|woff2?)$/u.test(name))
        hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest("hex");
}
