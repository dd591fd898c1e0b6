import type { AstroIntegration } from "astro";
import { FileCache } from "./file-cache.ts";
import { CARDS_FOLDER } from "./folder.ts";

/** Counts the cards that a build draws and does not find in the cache. */
export function countedCards(): AstroIntegration & { account: () => string } {
  const cache = new FileCache(CARDS_FOLDER);
  let begun = 0;
  return {
    name: "crosshead:cards",
    hooks: {
      "astro:build:start": () => {
        begun = Date.now();
      },
    },
    account: () => `${cache.writtenSince(begun)} share images drawn`,
  };
}
