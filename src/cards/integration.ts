import type { AstroIntegration } from "astro";
import { FileCache } from "./file-cache.ts";
import { CARDS_FOLDER } from "./folder.ts";

/** Says after each build how many cards it drew: all others were kept. */
export function countedCards(): AstroIntegration {
  const cache = new FileCache(CARDS_FOLDER);
  let begun = 0;
  return {
    name: "crosshead:cards",
    hooks: {
      "astro:build:start": () => {
        begun = Date.now();
      },
      "astro:build:done": ({ logger }) => {
        logger.info(`${cache.writtenSince(begun)} share images drawn`);
      },
    },
  };
}
