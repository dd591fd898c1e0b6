import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { currentEdition } from "../desk/current-edition.ts";
import { barePictures } from "./public-pictures.ts";

/** Removes the metadata of pictures in a built site. */
export function publicPictures(): AstroIntegration {
  let folder = "public";
  return {
    name: "crosshead:pictures",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = fileURLToPath(config.publicDir).replace(/[/\\]$/u, "");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { pictures } = currentEdition();
        const isOriginal = (address: string) => pictures.has(address);
        const { bared, refused } = await barePictures(folder, fileURLToPath(dir), isOriginal);
        for (const path of bared) logger.info(`public/${path} is published without its metadata`);
        for (const path of refused) {
          logger.warn(
            `public/${path} has metadata that cannot be removed, so it is not published: save it as JPEG`,
          );
        }
      },
    },
  };
}
