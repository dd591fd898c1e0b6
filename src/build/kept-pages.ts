import { existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { AstroPrerenderer } from "astro";
import { copyManifest } from "./astro-manifest.ts";
import type { Comparison } from "./compare-spare.ts";
import { BUILDING, CACHE, type Release, SITE } from "./releases.ts";
import { takeSpare } from "./spare-folder.ts";

/** Folder in Astro’s cache with a copy of each page. */
const COPIES = "dist";

/**
 * Unchanged pages that a build takes from the previous release, as Astro's keys tell. They are hard
 * links, which take neither space nor time; a page that is rendered again gets a new file, so that
 * the previous release stays unchanged.
 */
export class KeptPages {
  readonly #site: string;
  readonly #cache: string;
  readonly #root: string;
  /** Paths on the site of linked files. */
  readonly #linked = new Set<string>();
  /** Paths on the site of all pages of this build. */
  #paths = new Set<string>();
  /** Paths on the site of pages rendered in this build. */
  readonly rendered = new Set<string>();

  /** Makes the cache folder of a build. */
  constructor(root: string) {
    this.#root = root;
    this.#site = join(root, BUILDING, SITE);
    this.#cache = join(root, BUILDING, CACHE);
    mkdirSync(this.#cache, { recursive: true });
    // The site serves as its own copy: files that Astro would write or delete twice are handled
    // once.
    symlinkSync(relative(this.#cache, this.#site), join(this.#cache, COPIES));
  }

  /**
   * Makes the site’s folder, which must not exist yet, with links to the pages of a release. Pages
   * that the publisher’s files replace are not linked, as copying such a file would change the
   * release.
   *
   * @param comparison - differences of the spare folder from the release
   */
  link({ folder }: Release, comparison: Comparison): void {
    const { there, missing } = takeSpare(this.#root, this.#site, comparison);
    for (const path of there) this.#linked.add(path);
    const made = new Set<string>();
    for (const path of missing) {
      const target = join(this.#site, path);
      const parent = dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      try {
        linkSync(join(folder, SITE, path), target);
        this.#linked.add(path);
      } catch (error) {
        // A missing page is rendered again.
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      }
    }
    if (this.#linked.size > 0) copyManifest(join(folder, CACHE), this.#cache, comparison.replaced);
  }

  /** Paths on the site of files that are the same as in the previous release. */
  get kept(): ReadonlySet<string> {
    return this.#linked;
  }

  /** Paths on the site of all files by Astro, in this build or before. */
  get files(): string[] {
    const rendered = [...this.rendered].filter((file) => existsSync(join(this.#site, file)));
    return [...rendered, ...this.#linked];
  }

  /** Prerenderer that writes each rendered page to a new file. */
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

  /** Deletes kept files that are not pages any more, after all pages are rendered. */
  finish(): void {
    rmSync(join(this.#cache, COPIES));
    for (const file of this.#linked.difference(this.#paths)) {
      rmSync(join(this.#site, file), { force: true });
      this.#linked.delete(file);
    }
  }
}

/** Page for unknown addresses, whose file Astro writes beside the folders. */
const NOT_FOUND = /^404\/?$/u;

/** Path on the site of the file for an address. */
function fileOf(pathname: string): string {
  const path = decodeURI(pathname).slice(1);
  if (NOT_FOUND.test(path)) return "404.html";
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
