import { createHash } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { SEARCH_BUNDLES } from "../build/releases.ts";
import type { StoredStory } from "../desk/story.ts";
import { publicationDay } from "../newswire/iso-dates.ts";

/** Folder of all bundles on the site. */
const FOLDER = dirname(SEARCH_BUNDLES);
/** File of a bundle with the slugs of its stories. */
const SLUGS = "slugs.json";

/** All stories of a year, which are in one bundle. */
export interface Volume {
  /** Name of the bundle: the year, the maker, and a digest of the stories. */
  name: string;
  year: string;
  /** Digest of the settings, code and packages that make the bundle. */
  maker: string;
  slugs: string[];
}

/** An existing bundle of Pagefind’s files. */
export interface Bundle extends Volume {
  /** Time at which it was made: milliseconds since 1970. */
  madeAt: number;
}

/**
 * Stories by the year of their publication, newest year first.
 *
 * @param maker - digest of the settings, code and packages that make the bundles
 */
export function volumesOf(
  stories: readonly Pick<StoredStory, "id" | "digest" | "data">[],
  timeZone: string,
  maker: string,
): Volume[] {
  const years = Map.groupBy(stories, ({ data: { published } }) =>
    (publicationDay(published, timeZone) ?? published).slice(0, 4),
  );
  return [...years.keys()]
    .sort()
    .reverse()
    .map((year) => {
      const digests = new Map(years.get(year)?.map(({ id, digest }) => [id, digest]));
      const slugs = [...digests.keys()].sort();
      const hash = createHash("sha256");
      for (const slug of slugs) hash.update(`${slug} ${digests.get(slug)}\n`);
      const name = [year, maker, hash.digest("hex").slice(0, 16)].join("-");
      return { name, year, maker, slugs };
    });
}

/**
 * Existing bundles that a search may read until all volumes have new ones: for each year the first
 * of which no story is gone. A bundle has the words of all its stories, and none may be found after
 * its withdrawal.
 */
export function usableBundles<Made extends Volume>(
  volumes: readonly Volume[],
  bundles: readonly Made[],
): Made[] {
  const published = new Set(volumes.flatMap(({ slugs }) => slugs));
  const usable = bundles.filter(({ slugs }) => slugs.every((slug) => published.has(slug)));
  return volumes.flatMap(({ year }) => usable.find((bundle) => bundle.year === year) ?? []);
}

/** Folder of a bundle in a site's folder. */
function bundleFolder(site: string, name: string): string {
  return join(site, FOLDER, name);
}

/**
 * Bundles that a search of a site reads, newest year first; without those that another process
 * replaces meanwhile.
 */
export function readBundles(site: string): Bundle[] {
  const list = join(site, SEARCH_BUNDLES);
  const names: string[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  return names.flatMap((name) => readBundle(site, name));
}

/** Finished bundles in a folder of drafts: those with their last file. */
export function finishedBundles(drafts: string): Bundle[] {
  const folder = join(drafts, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => readBundle(drafts, name));
}

/** A bundle; none where it is incomplete or gone, as its slugs are written last. */
function readBundle(site: string, name: string): Bundle[] {
  const file = join(bundleFolder(site, name), SLUGS);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return [];
  const [year = "", maker = ""] = name.split("-");
  const slugs = JSON.parse(readFileSync(file, "utf8"));
  return [{ name, year, maker, slugs, madeAt: stats.mtimeMs }];
}

/** Sets the bundles that searches of a site read, newest year first. */
export function listBundles(site: string, bundles: readonly Bundle[]): void {
  const list = join(site, SEARCH_BUNDLES);
  const draft = `${list}.new`;
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(draft, JSON.stringify(bundles.map(({ name }) => name)));
  renameSync(draft, list);
}

/** Writes the files of a bundle, by their paths in its folder. It is finished with its last file. */
export function writeBundle(
  site: string,
  { name, slugs }: Volume,
  files: readonly { path: string; content: Uint8Array }[],
): void {
  const folder = bundleFolder(site, name);
  // All folders first: if the bundle is deleted meanwhile, the next file fails.
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    mkdirSync(parent, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  writeFileSync(join(folder, SLUGS), JSON.stringify(slugs));
}

/** Moves a bundle from a folder of drafts to a site. */
export function moveBundle(name: string, drafts: string, site: string): void {
  renameSync(bundleFolder(drafts, name), bundleFolder(site, name));
}

/** Deletes a bundle that searches do not read. */
export function deleteBundle(site: string, name: string): void {
  rmSync(bundleFolder(site, name), { recursive: true, force: true });
}

/**
 * Adds a bundle of one site to another: moved from a folder that no server reads if it is there
 * too, else as hard links, which take no space.
 *
 * @returns false if it is gone, as another process may replace it at any moment
 */
export function passOnBundle(name: string, from: string, to: string, unread: string): boolean {
  const target = bundleFolder(to, name);
  const spare = bundleFolder(unread, name);
  mkdirSync(dirname(target), { recursive: true });
  try {
    // The slugs are written last: without them a bundle is unfinished.
    if (existsSync(join(spare, SLUGS))) renameSync(spare, target);
    else linkFolder(bundleFolder(from, name), target);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    deleteBundle(to, name);
    return false;
  }
}

function linkFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) linkFolder(from, to);
    else linkSync(from, to);
  }
}
