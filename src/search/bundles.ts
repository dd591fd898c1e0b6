import { createHash } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { SEARCH_BUNDLES } from "../build/releases.ts";
import type { StoredStory } from "../desk/story.ts";
import { publicationDay } from "../newswire/iso-dates.ts";

/** Folder of all bundles below the site. */
const FOLDER = dirname(SEARCH_BUNDLES);
/** File of a bundle with the slugs of its stories. */
const SLUGS = "slugs.json";

/** All stories of a year, which are searched by one bundle. */
export interface Volume {
  year: string;
  /** Name of the bundle, which changes with any of the stories and with what indexes them. */
  bundle: string;
  slugs: string[];
}

/** A bundle of Pagefind’s files that is there, and the slugs of the stories in it. */
export interface Bundle {
  name: string;
  slugs: string[];
}

/**
 * Stories by the year of their publication, the newest year first.
 *
 * @param maker - digest of what indexes them: settings, code and packages
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
      const hash = createHash("sha256").update(maker);
      for (const slug of slugs) hash.update(`${slug} ${digests.get(slug)}\n`);
      return { year, bundle: `${year}-${hash.digest("hex").slice(0, 16)}`, slugs };
    });
}

/**
 * Names of the bundles that a search reads until all volumes have their own, of those that there are:
 * that of each year, unless one of its stories is gone. A bundle holds the words of all its stories,
 * and none may be found once it is withdrawn.
 */
export function usableBundles(volumes: readonly Volume[], bundles: readonly Bundle[]): string[] {
  const published = new Set(volumes.flatMap(({ slugs }) => slugs));
  const usable = bundles.filter(({ slugs }) => slugs.every((slug) => published.has(slug)));
  return volumes.flatMap(
    ({ year }) => usable.find(({ name }) => name.startsWith(`${year}-`))?.name ?? [],
  );
}

/** Folder of a bundle of the site in a folder. */
function bundleFolder(site: string, name: string): string {
  return join(site, FOLDER, name);
}

/** Bundles that a search of the site in a folder reads, the newest year first. */
export function readBundles(site: string): Bundle[] {
  const list = join(site, SEARCH_BUNDLES);
  if (!existsSync(list)) return [];
  const names: string[] = JSON.parse(readFileSync(list, "utf8"));
  return names.map((name) => {
    const slugs = readFileSync(join(bundleFolder(site, name), SLUGS), "utf8");
    return { name, slugs: JSON.parse(slugs) };
  });
}

/** Has searches of the site in a folder read these bundles from now on, the newest year first. */
export function listBundles(site: string, names: readonly string[]): void {
  const list = join(site, SEARCH_BUNDLES);
  const draft = `${list}.new`;
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(draft, JSON.stringify(names));
  renameSync(draft, list);
}

/** Writes the files of a bundle, by their paths below its folder. */
export function writeBundle(
  site: string,
  { bundle, slugs }: Volume,
  files: Iterable<{ path: string; content: Uint8Array }>,
): void {
  const folder = bundleFolder(site, bundle);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, SLUGS), JSON.stringify(slugs));
}

/** Deletes a bundle that searches are not to read any more. */
export function deleteBundle(site: string, name: string): void {
  rmSync(bundleFolder(site, name), { recursive: true, force: true });
}

/**
 * Puts a bundle of one site into another: out of a folder that no server reads where it is there too,
 * else as hard links, which cost no room.
 */
export function passOnBundle(name: string, from: string, to: string, unread: string): void {
  const target = bundleFolder(to, name);
  const spare = bundleFolder(unread, name);
  mkdirSync(dirname(target), { recursive: true });
  // Its slugs are written last: without them it is not whole.
  if (existsSync(join(spare, SLUGS))) renameSync(spare, target);
  else linkFolder(bundleFolder(from, name), target);
}

function linkFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) linkFolder(from, to);
    else linkSync(from, to);
  }
}
