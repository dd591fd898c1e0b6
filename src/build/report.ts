import type { AstroIntegrationLogger } from "astro";
import { countFiles, inDigits, limitWarning } from "./file-limits.ts";

/**
 * Logs a summary of a build, and a warning where the site has nearly as many files as Cloudflare
 * allows.
 *
 * @param begun - start time of the build: milliseconds on the clock of the process
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
