import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PARTS = [
  "astro.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "wrangler.jsonc",
  "content",
  "public",
  "src",
];

const PACKAGES = "node_modules";

/** Folders in node_modules that are not packages: programs, and cached cards and pictures. */
const SHARED = [".bin", ".cache"];

/**
 * Copies the project into a folder with a space in its name, so that builds and changes do not
 * affect other tests. Packages are shared; caches of Astro and Vite are not.
 */
export function copyProject(): string {
  const copy = join(mkdtempSync(join(tmpdir(), "crosshead-")), "my site");
  for (const part of PARTS) cpSync(part, join(copy, part), { recursive: true });
  mkdirSync(join(copy, PACKAGES));
  mkdirSync(join(PACKAGES, ".cache"), { recursive: true });
  const packages = readdirSync(PACKAGES).filter((name) => !name.startsWith("."));
  for (const name of [...packages, ...SHARED]) {
    symlinkSync(resolve(PACKAGES, name), join(copy, PACKAGES, name));
  }
  return copy;
}
