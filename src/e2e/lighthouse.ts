import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { type Result } from "lighthouse";
import { launchBrowser } from "./browser.ts";
import { freePort, nodeRuntime } from "./servers.ts";

/**
 * Lighthouse's results for some pages of the built site, on a mid-range phone with a slow
 * connection.
 */
export async function lighthouseOf(paths: readonly string[]): Promise<Map<string, Result>> {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const server = await nodeRuntime.start(folder);
  const port = await freePort();
  const browser = await launchBrowser(port);
  try {
    const results = new Map<string, Result>();
    for (const path of paths) {
      const run = await lighthouse(server.origin + path, { port, logLevel: "error" });
      if (!run) throw new Error(`Lighthouse gives nothing of ${path}`);
      results.set(path, run.lhr);
    }
    return results;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** A category's score, 0 to 100. */
export const scoreOf = (result: Result, category: string): number =>
  Math.round(100 * (result.categories[category]?.score ?? 0));
