import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { launchBrowser } from "../e2e/browser.ts";
import { freePort, nodeRuntime } from "../e2e/servers.ts";

/**
 * Makes the picture of the README from the current release: the front page on a desktop, and an
 * article on a phone beside it.
 */
const PICTURE = "src/docs/pages.webp";

const HEIGHT = 900;

const GAP = 24;

/** Colour between and around the pages. */
const GROUND = "#8a8a86";

const SHOWN = [
  { path: "/", width: 1280 },
  { path: "/articles/syria-regime-in-new-offensive/", width: 390 },
];

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
const [server, browser] = await Promise.all([
  nodeRuntime.start(folder),
  freePort().then(launchBrowser),
]);
try {
  await writePicture(await Promise.all(SHOWN.map((shown) => shot(browser, shown))));
} finally {
  await Promise.all([server.stop(), browser.close()]);
  rmSync(folder, { recursive: true });
}

async function shot(on: Browser, { path, width }: { path: string; width: number }) {
  const page = await on.newPage({ viewport: { width, height: HEIGHT } });
  await page.goto(server.origin + path, { waitUntil: "networkidle" });
  return { input: await page.screenshot(), width };
}

/** Places screenshots beside one another, with a margin around them. */
async function writePicture(shots: { input: Buffer; width: number }[]): Promise<void> {
  let left = GAP;
  const placed = shots.map(({ input, width }) => {
    const at = { input, left, top: GAP };
    left += width + GAP;
    return at;
  });
  const ground = {
    width: left,
    height: HEIGHT + 2 * GAP,
    channels: 3,
    background: GROUND,
  } as const;
  await sharp({ create: ground }).composite(placed).webp({ quality: 82 }).toFile(PICTURE);
  console.info(`${PICTURE} is made.`);
}
