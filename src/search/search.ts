import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Completed, LatePart } from "../build/late-part.ts";
import { SPARE } from "../build/spare-folder.ts";
import { currentEdition } from "../desk/current-edition.ts";
import { digestOfFolders } from "../desk/parser-digest.ts";
import type { Publication } from "../desk/publication.ts";
import {
  type Bundle,
  deleteBundle,
  finishedBundles,
  listBundles,
  moveBundle,
  passOnBundle,
  readBundles,
  usableBundles,
  type Volume,
  volumesOf,
} from "./bundles.ts";
import { giveUpIndex, index } from "./indexing.ts";

/** Folders of the code that makes records of stories. */
const FOLDERS = ["src/search/", "src/formats/"];

/** Settings of records of stories. */
type Settings = Pick<Publication, "address" | "language" | "timeZone">;

/**
 * Index of all stories, with one bundle for each year. A release starts with the bundles of the
 * previous one, except those with a removed story; changed years are indexed after it is current.
 * The bundle of an index that has begun is used by the release that is current at its end, so that
 * the search gets newer however fast releases follow one another.
 */
export function search(settings: Settings): LatePart {
  let volumes: Volume[] = [];
  let listed: Bundle[] = [];
  return {
    prepare({ root, site, before }) {
      volumes = volumesOf(currentEdition().stories, settings.timeZone, makerOf(root, settings));
      const spare = join(root, SPARE);
      listed = before
        ? usableBundles(volumes, readBundles(before)).filter(({ name }) =>
            passOnBundle(name, before, site, spare),
          )
        : [];
      listBundles(site, listed);
      giveUpIndex((volume) => usableBundles(volumes, [volume]).length > 0);
    },
    async complete({ site, drafts, isWanted, logger }) {
      for (let made = 0; isWanted(); ) {
        const before = listed;
        const finished = finishedBundles(drafts);
        const best = bestBundles(volumes, listed, finished);
        listed = takeOver(best, { volumes, listed, finished, site, drafts });
        const [volume, ...others] = unmadeOf(volumes, best);
        if (!volume) {
          rmSync(drafts, { recursive: true, force: true });
          return true;
        }
        // What was made for an earlier release is published before the rest is made.
        if (made === 0 && listed !== before) return false;
        if (await index({ site, drafts, volume, language: settings.language }, isWanted)) {
          made += 1;
          logger.info(indexedLine(volume, made, made + others.length));
        }
      }
      return false;
    },
  };
}

/**
 * Bundles of the current code and settings, at most one for each year: one of all its stories as
 * they are, else a finished one, else that which is listed.
 */
function bestBundles(volumes: Volume[], listed: Bundle[], finished: Bundle[]): Bundle[] {
  const names = new Set(volumes.map(({ name }) => name));
  const exact = [...listed, ...finished].filter(({ name }) => names.has(name));
  const own = [...finished, ...listed].filter(({ maker }) => maker === volumes[0]?.maker);
  return usableBundles(volumes, [...exact, ...own]);
}

/** Bundles in a site that is served, and those that are finished for it. */
interface Existing extends Pick<Completed, "site" | "drafts"> {
  volumes: Volume[];
  listed: Bundle[];
  finished: Bundle[];
}

/**
 * Lists the best bundles for the searches of a site, deletes the others, and returns those that are
 * listed. Where the listed ones are by other code, they stay until there is a new one for each year,
 * as bundles of two versions of Pagefind cannot be searched together.
 */
function takeOver(best: Bundle[], existing: Existing): Bundle[] {
  const { volumes, listed, finished, site, drafts } = existing;
  for (const bundle of finished) if (!best.includes(bundle)) deleteBundle(drafts, bundle.name);
  const added = finished.filter((bundle) => best.includes(bundle));
  const isOfOneMaker = listed.every(({ maker }) => maker === best[0]?.maker);
  if (added.length === 0 || (!isOfOneMaker && best.length < volumes.length)) return listed;
  for (const { name } of added) moveBundle(name, drafts, site);
  listBundles(site, best);
  // Pages read the list for each search.
  for (const bundle of listed) if (!best.includes(bundle)) deleteBundle(site, bundle.name);
  return best;
}

/**
 * Volumes without a bundle of all their stories as they are: first those of years without any, then
 * those of the oldest bundles, so that no year waits for ever.
 */
function unmadeOf(volumes: readonly Volume[], bundles: readonly Bundle[]): Volume[] {
  const made = new Set(bundles.map(({ name }) => name));
  const madeAt = new Map(bundles.map(({ year, madeAt }) => [year, madeAt]));
  return volumes
    .filter(({ name }) => !made.has(name))
    .sort((one, other) => (madeAt.get(one.year) ?? 0) - (madeAt.get(other.year) ?? 0));
}

function indexedLine({ year, slugs }: Volume, number: number, count: number): string {
  const stories = slugs.length === 1 ? "1 story" : `${slugs.length} stories`;
  const progress = count > 1 ? ` (${number} of ${count} years)` : "";
  return `${stories} of ${year} ${slugs.length === 1 ? "is" : "are"} indexed${progress}`;
}

/** Digest of the inputs of bundles: the settings, the code, and versions of packages. */
function makerOf(root: string, { address, language }: Settings): string {
  const hash = createHash("sha256").update(JSON.stringify([address, language]));
  hash.update(digestOfFolders(pathToFileURL(`${root}/`), FOLDERS));
  return hash.digest("hex").slice(0, 8);
}
