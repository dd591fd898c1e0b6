import { existsSync } from "node:fs";

/** Firefox where its installers put it. */
const INSTALLED = [
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** The Firefox of `FIREFOX_PATH`, else an installed one; undefined where there is none. */
export function pathOfFirefox(): string | undefined {
  return process.env["FIREFOX_PATH"] ?? INSTALLED.find((path) => existsSync(path));
}
