import type { AstroPrerenderer } from "astro";

/** Component of pictures, which other threads encode. */
const PICTURES = "src/pages/pictures/";

/**
 * Prerenderer that spreads pictures evenly among all pages, so that they are encoded while pages are
 * rendered.
 */
export const spreadPictures = (base: AstroPrerenderer): AstroPrerenderer => ({
  ...base,
  getStaticPaths: async () => {
    const paths = await base.getStaticPaths();
    return spread(paths, ({ route }) => route.component.startsWith(PICTURES));
  },
});

/** Items in their order, but with some of them at equal distances among the others. */
export function spread<T>(items: readonly T[], isSpread: (item: T) => boolean): T[] {
  const { some = [], others = [] } = Object.groupBy(items, (item) =>
    isSpread(item) ? "some" : "others",
  );
  const distance = Math.max(1, Math.floor(others.length / some.length));
  const placed = others.flatMap((item, place) =>
    place % distance === 0 ? [...some.splice(0, 1), item] : item,
  );
  return [...placed, ...some];
}
