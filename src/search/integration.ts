import { globSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import type { Publication } from "../desk/publication.ts";
import { recordOf } from "./record.ts";

/** Pagefind’s own look, which the page of the search does without. */
const NOT_SERVED = ["*-ui.*", "*-highlight.*"];

/** Makes the index of all stories after each build, from the forms that stand beside their pages. */
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
        const { errors } = await index.writeFiles({ outputPath: `${site}pagefind` });
        await close();
        if (errors.length > 0) throw new Error(`The index is not written: ${errors.join(", ")}`);
        for (const pattern of NOT_SERVED) {
          for (const file of globSync(`pagefind/${pattern}`, { cwd: site })) rmSync(site + file);
        }
        logger.info(`${stories.length} stories can be searched`);
      },
    },
  };
}
