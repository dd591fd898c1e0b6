import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import type { Publication } from "../desk/publication.ts";
import { recordOf } from "./record.ts";

/** Pagefind’s own look, which the page of the search does without. */
const NOT_SERVED = /-(?:ui|highlight)\./u;

/**
 * Makes the index of all stories after each build, from the forms that stand beside their pages.
 */
export function search({ language }: Pick<Publication, "language">): AstroIntegration {
  return {
    name: "crosshead:search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const stories = globSync("articles/*.json", { cwd: site });
        // One index, whatever languages stories are in: so that one search finds all of them.
        const { index } = await createIndex({ forceLanguage: language });
        if (!index) throw new Error("Pagefind did not start, so there would be no search");
        for (const file of stories) {
          const story = JSON.parse(readFileSync(site + file, "utf8"));
          const { errors } = await index.addCustomRecord(recordOf(story));
          if (errors.length > 0) throw new Error(`${file} is not indexed: ${errors.join(", ")}`);
        }
        // Pagefind's own writing is over before the last bytes of a file are on the disk, and
        // `close` loses them.
        const { errors, files } = await index.getFiles();
        await close();
        if (errors.length > 0) throw new Error(`The index is not made: ${errors.join(", ")}`);
        for (const { path, content } of files.filter(({ path }) => !NOT_SERVED.test(path))) {
          const file = `${site}pagefind/${path}`;
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`${stories.length} stories can be searched`);
      },
    },
  };
}
