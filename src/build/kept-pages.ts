import { existsSync, linkSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { type PageKeys, readPageKeys, writePageKeys } from "./page-keys.ts";
import { BUILDING, CACHE, type Release, SITE } from "./releases.ts";
import { takeSpare } from "./spare-folder.ts";

type Path = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

/**
 * Unchanged pages that a build takes from the previous release, as their cache keys tell; Astro
 * makes only the others. They are hard links, which take neither space nor time; a page that is made
 * anew gets a new file, so that the previous release stays unchanged.
 *
 * Astro's own incremental build compares the same keys, but it also looks at the file of each
 * unchanged page, which takes seconds for 50,000 pages.
 */
export class KeptPages {
  readonly #root: string;
  readonly #site: string;
  readonly #cache: string;
  /** Folder of the previous release's site. */
  #before = "";
  /** Keys of the previous release's pages. */
  #keysBefore: PageKeys["keys"] = new Map();
  /** Keys of pages that were in the site's folder at first. */
  #there = new Map<string, string>();
  /** Keys of all pages of this build, by their paths on the site. */
  readonly #keys = new Map<string, string>();
  #code = "";
  #own: ReadonlySet<string> = new Set();
  /** Paths on the site of pages that are the same as in the previous release. */
  readonly kept = new Set<string>();
  /** Paths on the site of pages that this build makes. */
  readonly rendered = new Set<string>();

  /** Makes the cache folder of a build. */
  constructor(root: string) {
    this.#root = root;
    this.#site = join(root, BUILDING, SITE);
    this.#cache = join(root, BUILDING, CACHE);
    mkdirSync(this.#cache, { recursive: true });
  }

  /**
   * Makes the site's folder, which must not exist yet.
   *
   * @param before - release whose pages are kept; undefined for the first build
   * @param code - digest of the code, settings and links that all pages share
   * @param publicFolder - folder of the publisher's files, which replace pages at the same paths
   */
  begin(before: Release | undefined, code: string, publicFolder: string): void {
    this.#code = code;
    this.#own = new Set(filesIn(publicFolder));
    const made = before && readPageKeys(join(before.folder, CACHE));
    if (made?.code === code) {
      this.#before = join(before?.folder ?? "", SITE);
      this.#keysBefore = made.keys;
      this.#there = new Map(takeSpare(this.#root, this.#site, code));
    }
    // Copying the publisher's file over a page would change it in the previous release as well.
    for (const file of this.#own)
      if (this.#there.delete(file)) rmSync(join(this.#site, file), { force: true });
    mkdirSync(this.#site, { recursive: true });
  }

  /** Prerenderer of those pages that are not kept, each to a new file. */
  prerenderer = (base: AstroPrerenderer): AstroPrerenderer => ({
    ...base,
    getStaticPaths: async () => {
      const paths = await base.getStaticPaths();
      const changed = paths.filter((path) => !this.#keep(path));
      for (const file of this.#there.keys()) if (!this.#keys.has(file)) this.#delete(file);
      return changed;
    },
  });

  /** Paths on the site of all files by Astro, in this build or before. */
  get files(): string[] {
    const rendered = [...this.rendered].filter((file) => existsSync(join(this.#site, file)));
    return [...rendered, ...this.kept];
  }

  /** Stores the keys of all pages for the next build. */
  finish(): void {
    writePageKeys(this.#cache, { code: this.#code, keys: this.#keys, own: [...this.#own] });
  }

  /** Tests whether a page is the same as in the previous release, and then takes its file. */
  #keep(path: Path): boolean {
    const file = fileOf(path);
    const { cacheKey = "" } = path;
    // Astro reports two pages with one path, and makes the first.
    if (this.#keys.has(file)) return this.kept.has(file);
    // Astro reports that the publisher's file takes the place of the page.
    if (this.#own.has(file)) return false;
    this.#keys.set(file, cacheKey);
    const isKept = this.#take(file, cacheKey);
    (isKept ? this.kept : this.rendered).add(file);
    return isKept;
  }

  /** Puts a page with a key in its place on the site, and returns whether there is one. */
  #take(file: string, key: string): boolean {
    if (key !== "" && this.#there.get(file) === key) return true;
    if (this.#there.has(file)) rmSync(join(this.#site, file), { force: true });
    return key !== "" && this.#keysBefore.get(file) === key && this.#link(file);
  }

  /** Links a page of the previous release; returns false where its file is gone. */
  #link(file: string): boolean {
    const target = join(this.#site, file);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(join(this.#before, file), target);
      return true;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  }

  /** Deletes a file of the site, and the folders in which it was the last. */
  #delete(file: string): void {
    rmSync(join(this.#site, file), { force: true });
    try {
      for (let folder = dirname(file); folder !== "."; folder = dirname(folder))
        rmdirSync(join(this.#site, folder));
    } catch (error) {
      if (codeOf(error) !== "ENOTEMPTY" && codeOf(error) !== "ENOENT") throw error;
    }
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** Path on the site of the file for a path of an address. */
function fileOf({ pathname, route }: Path): string {
  const path = pathname.replaceAll(/^\/|\/$/gu, "");
  // Astro writes the page for unknown addresses beside the folders.
  if (path === "404") return "404.html";
  return route.type === "page" ? join(path, "index.html") : path;
}

/** Paths of all files in a folder and its subfolders, also in those that are links, as Vite copies. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
    return isFolder ? filesIn(path).map((below) => `${name}/${below}`) : name;
  });
}
