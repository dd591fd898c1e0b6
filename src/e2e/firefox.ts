import { existsSync } from "node:fs";

/** Paths at which installers put Firefox. */
const INSTALLED = [
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** Path of Firefox: `FIREFOX_PATH`, else an installed one; undefined where there is none. */
export function pathOfFirefox(): string | undefined {
  return process.env["FIREFOX_PATH"] ?? INSTALLED.find((path) => existsSync(path));
}
