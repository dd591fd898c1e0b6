import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createIndex } from "pagefind";
import { type Volume, writeBundle } from "./bundles.ts";
import { recordOf } from "./record.ts";
import { WORDS, wordsOf } from "./words.ts";

/** Pagefind’s user interface, which the search page does not use. */
const NOT_SERVED = /-(?:ui|highlight)\./u;

/**
 * Makes the bundle of a volume, from the formats of its stories beside their pages. The caller must
 * close Pagefind.
 *
 * @param language - language in which all stories are indexed, whatever their own, so that one
 *   search finds all of them
 * @throws {Error} with one sentence, where Pagefind fails
 */
export async function indexVolume(site: string, volume: Volume, language: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error("Pagefind did not start, so there would be no search");
  const texts: string[] = [];
  for (const slug of volume.slugs) {
    const file = join(site, "articles", `${slug}.json`);
    const story = JSON.parse(readFileSync(file, "utf8"));
    const record = recordOf(story);
    texts.push(`${record.meta.title} ${record.content}`);
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`${file} is not indexed: ${errors.join(", ")}`);
  }
  // Pagefind's own writing ends before the last bytes of a file are on disk, and closing it loses
  // them.
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The index is not made: ${errors.join(", ")}`);
  await index.deleteIndex();
  const served = files.filter(({ path }) => !NOT_SERVED.test(path));
  const words = { path: WORDS, content: Buffer.from(JSON.stringify(wordsOf(texts))) };
  writeBundle(site, volume, [...served, words]);
}
