import { realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { VFileMessage } from "vfile-message";
import { mistake } from "./mistake.ts";

/**
 * Mistake about a symbolic link whose target is not a file of the project; undefined for a valid
 * one.
 *
 * @param folder - the folder of copy that contains it, which may be outside the project
 */
export function linkMistake(path: string, folder: string): VFileMessage | undefined {
  const where = whyAstray(path, [".", folder]);
  return where ? mistake(path, `this link leads ${where}: put the file itself here`) : undefined;
}

function whyAstray(path: string, roots: readonly string[]): string | undefined {
  const target = targetOf(path);
  if (!target) return "nowhere";
  if (!roots.some((root) => `${target}${sep}`.startsWith(realpathSync(root) + sep)))
    return "out of the project";
  return statSync(target).isFile() ? undefined : "to a folder";
}

/** Path of a link's target; undefined where there is none, or it is the link itself. */
function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
