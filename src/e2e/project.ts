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

/**
 * What stands among the packages and is none: programs, and cards and pictures by what they are
 * made of.
 */
const SHARED = [".bin", ".cache"];

/**
 * Copies the project into a folder whose name has a space as many have: so that a build or a change
 * touches nothing that others read meanwhile. Packages are the same; what Astro and Vite keep
 * beside them is not.
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
