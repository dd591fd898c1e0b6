import {
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { AstroPrerenderer } from "astro";
import { deleteFile } from "./delete-file.ts";
import { type PageKeys, readPageKeys, writePageKeys } from "./page-keys.ts";
import { BUILDING, CACHE, type Release, SITE } from "./releases.ts";
import { takeSpare } from "./spare-folder.ts";

type Path = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

/** Folder of a build with the files of Vite, until they are among the pages. */
const BUNDLED = "dist/building/bundled";

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
  readonly #before: Release | undefined;
  readonly #site: string;
  #code = "";
  /** Keys of the previous release's pages. */
  #keysBefore: PageKeys["keys"] = new Map();
  /** Keys of the pages in the site's folder when the build began with them. */
  #there: PageKeys["keys"] = new Map();
  /** Keys of all pages of this build, by their paths on the site. */
  readonly #keys = new Map<string, string>();
  /** Paths of files that Vite put on the site: the publisher's, scripts and styles. */
  #bundled: string[] = [];
  /** The same, with their folders. */
  #occupied: ReadonlySet<string> = new Set();
  /** Paths on the site of pages that are the same as in the previous release. */
  readonly kept = new Set<string>();
  /** Paths on the site of pages that this build makes. */
  readonly rendered = new Set<string>();

  /** @param before - release whose pages are kept; undefined for the first build */
  constructor(root: string, before: Release | undefined) {
    this.#root = root;
    this.#before = before;
    this.#site = join(root, BUILDING, SITE);
  }

  /**
   * Prerenderer of those pages that are not kept, each to a new file.
   *
   * @param code - digest of the code, settings and links that all pages share
   */
  prerenderer(base: AstroPrerenderer, code: string): AstroPrerenderer {
    return {
      ...base,
      getStaticPaths: async () => {
        const paths = await base.getStaticPaths();
        this.#begin(code);
        const changed = paths.filter((path) => !this.#keep(path));
        for (const file of this.#there.keys())
          if (!this.#keys.has(file) && !this.#occupied.has(file)) deleteFile(this.#site, file);
        return changed;
      },
    };
  }

  /** Paths on the site of all pages, and of Vite's files. */
  get files(): string[] {
    return [...this.kept, ...[...this.rendered, ...this.#bundled].filter(this.#isThere)];
  }

  /** Stores the keys of all pages for the next build. */
  finish(): void {
    const isPage = (file: string) => this.kept.has(file) || this.#isThere(file);
    const keys = new Map([...this.#keys].filter(([file]) => isPage(file)));
    const cache = join(this.#root, BUILDING, CACHE);
    const others = this.#bundled.filter(this.#isThere);
    writePageKeys(cache, { code: this.#code, keys, others });
  }

  #isThere = (file: string) => existsSync(join(this.#site, file));

  /** Puts pages that may be kept into the site's folder, in which Vite's files are. */
  #begin(code: string): void {
    this.#code = code;
    mkdirSync(this.#site, { recursive: true });
    const entries = readdirSync(this.#site, { recursive: true, withFileTypes: true });
    const pathOf = ({ parentPath, name }: Dirent) => relative(this.#site, join(parentPath, name));
    this.#occupied = new Set(entries.map(pathOf));
    this.#bundled = entries.filter((entry) => !entry.isDirectory()).map(pathOf);
    const made = this.#before && readPageKeys(join(this.#before.folder, CACHE));
    if (made?.code !== code) return;
    this.#keysBefore = made.keys;
    const bundled = join(this.#root, BUNDLED);
    renameSync(this.#site, bundled);
    this.#there = takeSpare(this.#root, this.#site, code);
    moveInto(this.#site, bundled);
  }

  /** Tests whether a page is the same as in the previous release, and then takes its file. */
  #keep(path: Path): boolean {
    const file = fileOf(path);
    const { cacheKey = "" } = path;
    // Of two pages with one path, Astro makes the first, and warns.
    if (this.#keys.has(file)) return this.kept.has(file);
    // Astro reports that the publisher's file takes the place of the page.
    if (this.#occupied.has(file)) return false;
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
      linkSync(join(this.#before?.folder ?? "", SITE, file), target);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    }
  }
}

/** Path on the site of the file for a path of an address. */
function fileOf({ pathname, route }: Path): string {
  const path = pathname.replaceAll(/^\/|\/$/gu, "");
  // Astro writes the 404 page beside the folders.
  if (path === "404") return "404.html";
  return route.type === "page" ? join(path, "index.html") : path;
}

/** Moves the contents of a folder into another, where they replace files of the same name. */
function moveInto(folder: string, from: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(folder, entry.name)];
    const found = statSync(target, { throwIfNoEntry: false });
    if (entry.isDirectory() && found?.isDirectory()) moveInto(target, source);
    else {
      if (found) rmSync(target);
      renameSync(source, target);
    }
  }
}
