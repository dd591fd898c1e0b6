import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createIndex } from "pagefind";
import { type Volume, writeBundle } from "./bundles.ts";
import { recordOf } from "./record.ts";
import { WORDS, wordsOf } from "./words.ts";

/** Pagefind’s own look, which the page of the search does without. */
const NOT_SERVED = /-(?:ui|highlight)\./u;

/**
 * Makes the bundle of a volume, from the forms of its stories that stand beside their pages. The
 * caller closes Pagefind.
 *
 * @param language - that all stories are indexed in, whatever their own: so that one search finds
 *   all of them
 * @throws {Error} of one sentence, where Pagefind fails
 */
export async function indexVolume(site: string, volume: Volume, language: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error("Pagefind did not start, so there would be no search");
  const texts: string[] = [];
  for (const slug of volume.slugs) {
    const file = join(site, "articles", `${slug}.json`);
    const story = JSON.parse(readFileSync(file, "utf8"));
    const record = recordOf(story);
    texts.push(record.content);
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`${file} is not indexed: ${errors.join(", ")}`);
  }
  // Pagefind's own writing is over before the last bytes of a file are on the disk, and closing it
  // loses them.
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The index is not made: ${errors.join(", ")}`);
  await index.deleteIndex();
  const served = files.filter(({ path }) => !NOT_SERVED.test(path));
  const words = { path: WORDS, content: Buffer.from(JSON.stringify(wordsOf(texts))) };
  writeBundle(site, volume, [...served, words]);
}
