import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Puts the temporary files of tests and of their processes into one folder, and deletes it after them. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-tests-"));
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
