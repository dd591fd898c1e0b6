import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LatePart } from "../build/late-part.ts";
import { SPARE } from "../build/spare-folder.ts";
import { currentEdition } from "../desk/current-edition.ts";
import { digestOfFolders } from "../desk/parser-digest.ts";
import type { Publication } from "../desk/publication.ts";
import {
  deleteBundle,
  listBundles,
  passOnBundle,
  readBundles,
  usableBundles,
  type Volume,
  volumesOf,
} from "./bundles.ts";
import { index } from "./indexing.ts";

/** Folders of the code that makes records of stories. */
const FOLDERS = ["src/search/", "src/formats/"];

/** Settings of records of stories. */
type Settings = Pick<Publication, "address" | "language" | "timeZone">;

/**
 * Index of all stories, with one bundle for each year. A release starts with the bundles of the
 * previous one, except those with a removed story; changed years are indexed after it is current.
 */
export function search(settings: Settings): LatePart {
  let volumes: Volume[] = [];
  let listed: string[] = [];
  return {
    prepare({ root, site, before }) {
      volumes = volumesOf(currentEdition().stories, settings.timeZone, makerOf(root, settings));
      listed = before ? usableBundles(volumes, readBundles(before)) : [];
      for (const name of listed) if (before) passOnBundle(name, before, site, join(root, SPARE));
      listBundles(site, listed);
    },
    async complete({ site, isWanted, logger }) {
      const unmade = volumes.filter(({ bundle }) => !listed.includes(bundle));
      const { language } = settings;
      for (const [number, volume] of unmade.entries()) {
        if (!isWanted() || !(await index({ site, volume, language }, isWanted))) return;
        logger.info(indexedLine(volume, number + 1, unmade.length));
      }
      if (!isWanted()) return;
      const bundles = volumes.map(({ bundle }) => bundle);
      // All at once, as bundles of two versions of Pagefind cannot be searched together.
      listBundles(site, bundles);
      // Pages read the list for each search.
      for (const name of listed) if (!bundles.includes(name)) deleteBundle(site, name);
    },
  };
}

function indexedLine({ year, slugs }: Volume, number: number, count: number): string {
  const stories = slugs.length === 1 ? "1 story" : `${slugs.length} stories`;
  const progress = count > 1 ? ` (${number} of ${count} years)` : "";
  return `${stories} of ${year} ${slugs.length === 1 ? "is" : "are"} indexed${progress}`;
}

/** Digest of the inputs of bundles: the settings, the code, and versions of packages. */
function makerOf(root: string, { address, language }: Settings): string {
  const hash = createHash("sha256").update(JSON.stringify([address, language]));
  return hash.update(digestOfFolders(pathToFileURL(`${root}/`), FOLDERS)).digest("hex");
}
