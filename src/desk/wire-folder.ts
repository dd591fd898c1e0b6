import type { VFileMessage } from "vfile-message";
import { findFiles } from "./articles-folder.ts";
import { mistake } from "./mistake.ts";

/** Folder of agencies' files; the environment variable WIRE names another, for trials. */
export const WIRE = process.env["WIRE"] || "content/wire";

/** Names of pictures that come with files of text. */
export const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/iu;

/** Front matter beside a file. */
const BESIDE = /\.ya?ml$/iu;

/** Files of agencies. */
export interface WirePaths {
  files: { path: string; beside: string | null }[];
  /** Mistakes about front matter without a file, and about links without a target. */
  unused: VFileMessage[];
}

/**
 * Paths of agencies' files in a folder, each with its front matter: NAME.xml has NAME.xml.yaml or
 * NAME.yaml.
 */
export function wirePaths(folder = WIRE): WirePaths {
  const { copies, astray } = findFiles([folder]);
  const { front = [], files = [] } = Object.groupBy(
    copies.filter((path) => !PICTURE.test(path)),
    (path) => (BESIDE.test(path) ? "front" : "files"),
  );
  const byName = new Map(front.map((path) => [path.replace(BESIDE, ""), path]));
  const found = files.map((path) => {
    const beside = byName.get(path) ?? byName.get(path.replace(/(?<=[^/])\.[^./]*$/u, "")) ?? null;
    return { path, beside };
  });
  const used = new Set(found.map(({ beside }) => beside));
  const reason =
    "there is no file beside this front matter: name it after one, such as NAME.xml.yaml";
  return {
    files: found,
    unused: [
      ...front.filter((path) => !used.has(path)).map((path) => mistake(path, reason)),
      ...astray,
    ],
  };
}
