import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { AstroPrerenderer } from "astro";
import { CACHE, type Release, SITE } from "./releases.ts";

/** Manifest of Astro’s incremental builds, in the folder of its cache: keys of all pages. */
const ASTRO_MANIFEST = "incremental-build.json";
/** Folder of Astro’s cache with a copy of each page. */
const COPIES = "dist";

/**
 * Pages that a build keeps from the release before, where Astro finds that nothing of what they show
 * has changed. They are hard links, so that they cost no room and no time; a page that is made anew
 * gets a file of its own, and the release before stays as it is.
 */
export class KeptPages {
  readonly #site: string;
  readonly #cache: string;
  /** Paths below the site of files that are linked and not made anew. */
  readonly #linked: Set<string>;
  /** Paths below the site of files that this build made. */
  readonly rendered = new Set<string>();

  /** Links the pages of a release into the folder of a build. */
  constructor(building: string, before: Release | undefined) {
    this.#site = join(building, SITE);
    this.#cache = join(building, CACHE);
    mkdirSync(this.#cache, { recursive: true });
    mkdirSync(this.#site, { recursive: true });
    // The site is its own copy: what Astro writes or deletes twice, it does once.
    symlinkSync(relative(this.#cache, this.#site), join(this.#cache, COPIES));
    this.#linked = new Set(before && linkPages(before, this.#site, this.#cache));
  }

  /** Paths below the site of files that are the same as in the release before. */
  get kept(): ReadonlySet<string> {
    return this.#linked;
  }

  /** Prerenderer that gives each page that it makes a file of its own. */
  prerenderer = (base: AstroPrerenderer): AstroPrerenderer => ({
    ...base,
    render: (request, options) => {
      const file = fileOf(new URL(request.url).pathname);
      if (this.#linked.delete(file)) rmSync(join(this.#site, file));
      this.rendered.add(file);
      return base.render(request, options);
    },
  });

  /** Deletes what was kept and is no longer a page of the site, once all pages are made. */
  finish(): void {
    rmSync(join(this.#cache, COPIES));
    const current = new Set(pathsIn(this.#cache));
    for (const file of this.#linked) {
      if (current.has(file)) continue;
      rmSync(join(this.#site, file), { force: true });
      this.#linked.delete(file);
    }
  }
}

function linkPages({ folder }: Release, site: string, cache: string): string[] {
  const paths = pathsIn(join(folder, CACHE)).filter((path) => existsSync(join(folder, SITE, path)));
  if (paths.length === 0) return [];
  copyFileSync(join(folder, CACHE, ASTRO_MANIFEST), join(cache, ASTRO_MANIFEST));
  const folders = new Set(paths.map((path) => dirname(path)));
  for (const each of folders) mkdirSync(join(site, each), { recursive: true });
  for (const path of paths) linkSync(join(folder, SITE, path), join(site, path));
  return paths;
}

/** Paths below the site of all pages that a manifest has a key of; none where there is no manifest. */
function pathsIn(cache: string): string[] {
  const file = join(cache, ASTRO_MANIFEST);
  if (!existsSync(file)) return [];
  const { routes }: AstroManifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.values(routes).flatMap(({ paths }) =>
    Object.values(paths).map(({ outputFile }) => decodeURI(outputFile)),
  );
}

interface AstroManifest {
  routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
}

/** Page that servers answer an unknown address with: Astro keeps it in a file beside the folders. */
const NOT_FOUND = /^404\/?$/u;

/** Path below the site of the file that answers at an address. */
function fileOf(pathname: string): string {
  const path = decodeURI(pathname).slice(1);
  if (NOT_FOUND.test(path)) return "404.html";
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
