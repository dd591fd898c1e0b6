import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { siteFiles } from "../bench/build/site-files.ts";

/** Public files of the current release, relative to the folder of a project. */
export const SITE = "dist/current/site";

/** Public files of the tested release. */
export const TESTED = `${process.env["BUILT_PROJECT"]}/${SITE}`;

/** Public files built in the last time zone of the earth instead of the first. */
export const EASTERN = "dist/eastern";

/** Digests of all files of a site, by their paths in its folder. */
export function digestsOf(site: string): Map<string, string> {
  const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
  return new Map([...siteFiles(site)].map(([name, { path }]) => [name, digest(path)]));
}
