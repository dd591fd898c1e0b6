import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Most files of a version on Cloudflare, by plan
 * (https://developers.cloudflare.com/workers/platform/limits/).
 */
const LIMITS = [
  { plan: "free", files: 20_000 },
  { plan: "paid", files: 100_000 },
];
/** Share of a limit above which the publisher is warned. */
const NEAR = 0.8;

/** Number of files in a folder and its subfolders. */
export function countFiles(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  const counts = entries.map((entry) =>
    entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Warning for a site whose number of files is near or above a limit of Cloudflare; undefined for a
 * smaller one.
 */
export function limitWarning(count: number): string | undefined {
  const limit = LIMITS.findLast(({ files }) => count >= files * NEAR);
  return (
    limit &&
    `the site has ${inDigits(count)} files: Cloudflare allows up to ${inDigits(limit.files)} on its ${limit.plan} plan`
  );
}

/** A number in English format: 12,345. */
export const inDigits = (count: number): string => count.toLocaleString("en");
