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

/** Paths at which installers put Chrome. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Starts a Chromium that tools besides Playwright reach by a debugging port. */
export async function launchBrowser(debuggingPort: number): Promise<Browser> {
  return chromium.launch(await optionsWith(`--remote-debugging-port=${debuggingPort}`));
}

/** Starts a Chromium that several processes can open pages in. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await optionsWith());
}

async function optionsWith(...more: string[]): Promise<LaunchOptions> {
  const executablePath = await pathOfChromium();
  // Chromium's sandbox does not start as root, which is the user in containers.
  const chromiumSandbox = process.getuid?.() !== 0;
  return { executablePath, args: [...ARGS, ...more], chromiumSandbox };
}

/**
 * Path of Chromium: `CHROMIUM_PATH`, else on Linux the package from npm, else an installed Chrome.
 *
 * @throws {Error} with one line that says what to do, where there is none.
 */
async function pathOfChromium(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const found = INSTALLED.find((path) => existsSync(path));
  if (found) return found;
  throw new Error("No Chromium here: install Chrome, or set CHROMIUM_PATH to a Chromium's path.");
}
