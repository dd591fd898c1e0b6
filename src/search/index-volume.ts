import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createIndex } from "pagefind";
import { type Volume, writeBundle } from "./bundles.ts";
import { recordOf } from "./record.ts";
import { WORDS, wordsOf } from "./words.ts";

/** Pagefind’s user interface, which the search page does not use. */
const NOT_SERVED = /-(?:ui|highlight)\./u;

/** Reads the stories of a volume from a site: their ninjs, as JSON. */
export function readStories(site: string, { slugs }: Volume): string[] {
  return slugs.map((slug) => readFileSync(join(site, "articles", `${slug}.json`), "utf8"));
}

/**
 * Makes the bundle of a volume from its stories. The caller must close Pagefind.
 *
 * @param site - folder of the site that gets the bundle
 * @param language - language in which all stories are indexed, whatever their own, so that one
 *   search finds all of them
 * @throws {Error} with one sentence, where Pagefind fails
 */
export async function indexVolume(
  site: string,
  volume: Volume,
  stories: readonly string[],
  language: string,
): Promise<void> {
  const { index } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error("Pagefind did not start, so there would be no search");
  const texts: string[] = [];
  for (const story of stories) {
    const record = recordOf(JSON.parse(story));
    texts.push(`${record.meta.title} ${record.content}`);
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`${record.url} is not indexed: ${errors.join(", ")}`);
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
