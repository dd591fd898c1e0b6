import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

const ARGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Chrome where its installers put it. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Starts a Chromium that other tools than Playwright reach by a debugging port. */
export async function launchBrowser(debuggingPort: number): Promise<Browser> {
  return chromium.launch(await optionsWith(`--remote-debugging-port=${debuggingPort}`));
}

/** Starts a Chromium that several processes can open pages in. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await optionsWith());
}

async function optionsWith(...more: string[]): Promise<LaunchOptions> {
  const executablePath = await pathOfChromium();
  // Chromium's own sandbox does not start for root, which is who runs tests in a container.
  const chromiumSandbox = process.getuid?.() !== 0;
  return { executablePath, args: [...ARGS, ...more], chromiumSandbox };
}

/**
 * The Chromium of `CHROMIUM_PATH`, else on Linux the one that came from npm, else an installed
 * Chrome.
 *
 * @throws {Error} of one line that says what to do, where there is none.
 */
async function pathOfChromium(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const found = INSTALLED.find((path) => existsSync(path));
  if (found) return found;
  throw new Error("No Chromium here: install Chrome, or set CHROMIUM_PATH to a Chromium's path.");
}
