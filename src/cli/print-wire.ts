import { existsSync } from "node:fs";
import type { Writable } from "node:stream";
import { doubtLines } from "../desk/doubts.ts";
import { openWire } from "../desk/filed-items.ts";
import type { ReadingSettings } from "../desk/read-story.ts";
import type { Harm } from "../desk/rules.ts";
import { openWireFile } from "../desk/wire-file.ts";
import { harmsOf } from "./strictness.ts";

/**
 * Prints the article of each item in an agency's file, and its doubts; returns the harms of the
 * doubts.
 *
 * @throws {VFileMessage} where the file cannot be read
 */
export async function printWire(
  path: string,
  settings: ReadingSettings,
  { stdout, stderr }: { stdout: Writable; stderr: Writable },
): Promise<Harm[]> {
  const harms: Harm[] = [];
  const file = openWire({ path, beside: frontMatterBeside(path) }, { settings, parser: "" });
  for (const { article, doubts } of await openWireFile(file, settings)) {
    stdout.write(`${JSON.stringify(article, null, 2)}\n`);
    for (const doubt of doubts) stderr.write(`${doubtLines(doubt)}\n`);
    harms.push(...harmsOf(doubts));
  }
  return harms;
}

/** Path of the front matter beside a file, NAME.xml.yaml or NAME.yaml; null where there is none. */
function frontMatterBeside(path: string): string | null {
  const names = [path, path.replace(/(?<=[^/])\.[^./]*$/u, "")];
  return names.map((name) => `${name}.yaml`).find((each) => existsSync(each)) ?? null;
}
