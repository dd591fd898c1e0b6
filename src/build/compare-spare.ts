import { existsSync, globSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { pagesIn } from "./astro-manifest.ts";

/** Folders of a comparison. */
export interface Compared {
  /** Folder of the spare site, which a killed build may have taken. */
  site: string;
  /** Its cache folder. */
  cache: string;
  /** Cache folder of the release whose pages are wanted. */
  wanted: string;
  /** Folder of the publisher's files. */
  publicFolder: string;
}

/** Differences of the spare site from a release, as paths on the site. */
export interface Comparison {
  /** Pages of the release that are there. */
  there: string[];
  /** Pages of the release that are not. */
  missing: string[];
  /** Files and folders that have no page of the release. */
  strays: string[];
  /** Pages of the release that the publisher's files replace. */
  replaced: string[];
}

/** Compares the spare folder with a release on a worker thread, which changes no file. */
parentPort?.postMessage(compare(workerData));

function compare({ site, cache, wanted, publicFolder }: Compared): Comparison {
  const spare = pagesIn(cache);
  const missing = new Set<string>();
  const same = new Set<string>();
  const folders = new Set<string>();
  const own = new Set(globSync("**/*", { cwd: publicFolder }));
  const replaced: string[] = [];
  for (const [path, made] of pagesIn(wanted)) {
    if (own.has(path)) {
      replaced.push(path);
      continue;
    }
    missing.add(path);
    if (spare.get(path) !== made) continue;
    same.add(path);
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  }
  const there: string[] = [];
  const strays: string[] = [];
  const lookInto = (folder: string) => {
    for (const name of readdirSync(join(site, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (same.has(path)) {
        there.push(path);
        missing.delete(path);
      } else if (folders.has(path)) lookInto(path);
      else strays.push(path);
    }
  };
  if (existsSync(site)) lookInto("");
  return { there, missing: [...missing], strays, replaced };
}
