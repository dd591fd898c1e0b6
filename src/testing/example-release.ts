import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { publish } from "../build/publish.ts";
import { BUILDING, currentRelease, MANIFEST, type Manifest } from "../build/releases.ts";

/** Files of an example release, relative to its folder. */
export const RELEASE_FILES = [
  "headers.json",
  "settings.json",
  "site/_astro/page.CyHyn6vN.css",
  "site/articles/ferry-line.json",
  "site/index.html",
  "site/pagefind/fragment/en_1a2b3c4.pf_fragment",
  "site/pictures/port-1600.avif",
];

/** Builds an example release in the folder `root`, and publishes it. */
export function publishExample(root: string, id: string, builtAt: Date): void {
  buildExample(root, id, builtAt);
  publish(root, id);
}

/** Builds an example release in the folder `root`, without publishing it. */
export function buildExample(root: string, id: string, builtAt: Date): void {
  const replaces = currentRelease(root)?.id;
  const manifest: Manifest = { id, builtAt: builtAt.toISOString(), replaces, code: "c0de" };
  const files = [...RELEASE_FILES.map((name) => [name, id]), [MANIFEST, JSON.stringify(manifest)]];
  for (const [name = "", text = ""] of files) {
    const file = join(root, BUILDING, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
