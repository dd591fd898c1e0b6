import type { AstroIntegrationLogger } from "astro";
import { countFiles, inDigits, limitWarning } from "./file-limits.ts";

/**
 * Says what a build did, and where the site has nearly as many files as Cloudflare takes.
 *
 * @param begun - when the build began: milliseconds of the process
 */
export function report(
  logger: Pick<AstroIntegrationLogger, "info" | "warn">,
  site: string,
  accounts: string[],
  begun: number,
): void {
  const files = countFiles(site);
  const line = [
    ...accounts,
    `${inDigits(files)} files`,
    `${((performance.now() - begun) / 1000).toFixed(1)} s`,
  ];
  logger.info(line.join("; "));
  const warning = limitWarning(files);
  if (warning) logger.warn(warning);
}
