import type { fontProviders } from "astro/config";

type Provider = ReturnType<typeof fontProviders.local>;

/** Fontsource's file names have family, subset, weight and style: "newsreader-latin-600-normal". */
const SUBSET = /-(?<subset>latin(?:-ext)?)-\d+-/u;

/**
 * Provider of font files that also knows the subset of each, so that pages can preload those that
 * they need; Astro's own does not distinguish them.
 */
export function withSubsets(local: Provider): Provider {
  return {
    name: local.name,
    config: local.config,
    init: (context) => local.init?.(context),
    async resolveFont(options) {
      const resolved = await local.resolveFont(options);
      const fonts = resolved?.fonts.map((font) => {
        const [source] = font.src;
        const found = SUBSET.exec(source && "url" in source ? String(source.url) : "");
        const subset = found?.groups?.["subset"];
        return subset ? { ...font, meta: { ...font.meta, subset } } : font;
      });
      return fonts && { ...resolved, fonts };
    },
  };
}
