import type { AstroIntegrationLogger } from "astro";
import { clearProgress } from "../desk/progress.ts";

type Log = AstroIntegrationLogger["options"]["destination"];

/** Beginning of Astro's line about a page, written before it is rendered. */
const PAGE_BEGIN = "├─";
/** End of that line: the time for the page, or its source in a cache. */
const PAGE_END = /^ \S*\((?:\+\d|cached|restored)/u;

/**
 * Log without Astro's line for each page, of which a site has thousands.
 *
 * @param onPage - called for each page instead
 */
export function quietLog(log: Log, onPage: () => void): Log {
  return {
    ...log,
    write(event) {
      const isInfo = event.level === "info";
      if (isInfo && event.message.includes(PAGE_BEGIN)) return onPage();
      if (isInfo && event.label === "SKIP_FORMAT" && PAGE_END.test(event.message)) return;
      clearProgress();
      log.write(event);
    },
  };
}
