import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasMetadata, pixelsIn, withoutMetadata } from "./bare-picture.ts";

/** What became of the pictures of a publisher's public folder, by their paths in it. */
export interface PublicPictures {
  /** Originals of stories' pictures, of which renditions are public. */
  kept: string[];
  /** Pictures that are public without their metadata. */
  bared: string[];
  /** Pictures with metadata, of a kind that cannot be written without. */
  refused: string[];
}

/**
 * Takes out of a built site what pictures of the public folder tell beside what they show: the
 * originals of stories' pictures, which have renditions, and the metadata of all others.
 *
 * @param folder - the public folder
 * @param site - the folder of the built site, which has a copy of it
 * @param isOriginal - whether a story names the picture at an address below the site
 */
export async function barePictures(
  folder: string,
  site: string,
  isOriginal: (address: string) => boolean,
): Promise<PublicPictures> {
  const pictures: PublicPictures = { kept: [], bared: [], refused: [] };
  for (const path of pathsIn(folder)) {
    const copy = join(site, path);
    const facts = existsSync(copy) ? await pixelsIn(copy) : undefined;
    if (!facts) continue;
    const isKept = isOriginal(`/${path}`);
    if (!isKept && !hasMetadata(facts)) continue;
    const bare = isKept ? undefined : await withoutMetadata(readFileSync(copy), facts);
    // Not written over: other releases can have the same file.
    rmSync(copy);
    if (bare) writeFileSync(copy, bare);
    pictures[isKept ? "kept" : bare ? "bared" : "refused"].push(path);
  }
  return pictures;
}

function pathsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
