import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** Rooms whose files make stories of copy. */
const ROOMS = ["src/newswire/", "src/desk/"];

/** Versions of the packages that those files stand on. */
const LOCKFILE = "package-lock.json";

/**
 * Digest of all that makes stories of copy, weights and packages included: where it changes, all
 * copy is read again.
 */
export function digestOfReader(root: URL): string {
  const hash = createHash("sha256").update(readFileSync(new URL(LOCKFILE, root)));
  for (const room of ROOMS) {
    const folder = new URL(room, root);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.map((each) => each.replaceAll("\\", "/")).sort())
      if (/(?<!\.test)\.(?:ts|json)$/u.test(name))
        hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest("hex");
}
