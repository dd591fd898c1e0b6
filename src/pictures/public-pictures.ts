import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasMetadata, pixelsIn, withoutMetadata } from "./bare-picture.ts";

/** Pictures of a publisher's public folder by what was done to them, as paths in it. */
interface PublicPictures {
  /** Originals of stories' pictures, which are not public; their renditions are. */
  kept: string[];
  /** Pictures whose metadata was removed. */
  bared: string[];
  /** Pictures with metadata of a type that cannot be encoded again. */
  refused: string[];
}

/**
 * Removes from a built site the originals of stories' pictures, which have renditions, and the
 * metadata of all other pictures of the public folder.
 *
 * @param folder - the public folder
 * @param site - the folder of the built site, which has a copy of it
 * @param isOriginal - tests whether a story names the picture at a path on the site
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
    // Deleted first and not overwritten, as other releases may share the file.
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
