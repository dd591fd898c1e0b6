import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { AstroPrerenderer } from "astro";
import { ASTRO_MANIFEST, pagesIn } from "./astro-manifest.ts";
import { BUILDING, CACHE, type Release, SITE } from "./releases.ts";
import { takeSpare } from "./spare-folder.ts";

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
  /** Paths below the site of files that are pages of this build. */
  #paths = new Set<string>();
  /** Paths below the site of files that this build made. */
  readonly rendered = new Set<string>();

  /** Links the pages of a release into the folder of a build. */
  constructor(root: string, before: Release | undefined) {
    this.#site = join(root, BUILDING, SITE);
    this.#cache = join(root, BUILDING, CACHE);
    mkdirSync(this.#cache, { recursive: true });
    this.#linked = new Set(before && linkPages(root, before, this.#site));
    mkdirSync(this.#site, { recursive: true });
    if (this.#linked.size > 0 && before)
      copyFileSync(join(before.folder, CACHE, ASTRO_MANIFEST), join(this.#cache, ASTRO_MANIFEST));
    // The site is its own copy: what Astro writes or deletes twice, it does once.
    symlinkSync(relative(this.#cache, this.#site), join(this.#cache, COPIES));
  }

  /** Paths below the site of files that are the same as in the release before. */
  get kept(): ReadonlySet<string> {
    return this.#linked;
  }

  /** Paths below the site of all files that Astro has made, in this build or before. */
  get files(): string[] {
    const rendered = [...this.rendered].filter((file) => existsSync(join(this.#site, file)));
    return [...rendered, ...this.#linked];
  }

  /** Prerenderer that gives each page that it makes a file of its own. */
  prerenderer = (base: AstroPrerenderer): AstroPrerenderer => ({
    ...base,
    getStaticPaths: async () => {
      const paths = await base.getStaticPaths();
      this.#paths = new Set(paths.map(({ pathname }) => fileOf(encodeURI(pathname))));
      return paths;
    },
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
    for (const file of this.#linked.difference(this.#paths)) {
      rmSync(join(this.#site, file), { force: true });
      this.#linked.delete(file);
    }
  }
}

/** Puts the pages of a release into the folder of a site, and gives their paths. */
function linkPages(root: string, { folder }: Release, site: string): Iterable<string> {
  const pages = pagesIn(join(folder, CACHE));
  const there = takeSpare(root, site, pages);
  const made = new Set<string>();
  for (const path of pages.keys()) {
    if (there.has(path)) continue;
    const target = join(site, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      linkSync(join(folder, SITE, path), target);
    } catch (error) {
      // A page that is not there is made anew.
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      pages.delete(path);
    }
  }
  return pages.keys();
}

/** Page that servers answer an unknown address with: Astro keeps it in a file beside the folders. */
const NOT_FOUND = /^404\/?$/u;

/** Path below the site of the file that answers at an address. */
function fileOf(pathname: string): string {
  const path = decodeURI(pathname).slice(1);
  if (NOT_FOUND.test(path)) return "404.html";
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
