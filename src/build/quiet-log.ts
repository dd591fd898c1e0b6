import type { AstroIntegrationLogger } from "astro";
import { clearProgress } from "../desk/progress.ts";

type Log = AstroIntegrationLogger["options"]["destination"];

/** Begin of the line by which Astro tells of a page, before it is made. */
const PAGE_BEGIN = "├─";
/** End of that line: how long the page took, or whence it was taken. */
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
