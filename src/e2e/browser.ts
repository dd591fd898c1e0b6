import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

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

/**
 * Starts a Chromium: that of `CHROMIUM_PATH`, else on Linux the one that came from npm, else an
 * installed Chrome. Other tools than Playwright reach it by a debugging port, where one is given.
 *
 * @throws {Error} of one line that says what to do, where there is none.
 */
export async function launchBrowser(debuggingPort?: number): Promise<Browser> {
  const executablePath = await pathOfChromium();
  // Chromium's own sandbox does not start for root, which is who runs tests in a container.
  const args = debuggingPort ? [...ARGS, `--remote-debugging-port=${debuggingPort}`] : ARGS;
  return chromium.launch({ executablePath, args, chromiumSandbox: process.getuid?.() !== 0 });
}

async function pathOfChromium(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const found = INSTALLED.find((path) => existsSync(path));
  if (found) return found;
  throw new Error("No Chromium here: install Chrome, or set CHROMIUM_PATH to a Chromium's path.");
}
