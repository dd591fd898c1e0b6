import { BoundedMap } from "../comments/store/bounded-map.ts";

/** The words of an article's passages by their ids. */
export type Passages = Readonly<Record<string, string>>;

/** Limit of the cache of passages, in articles. */
const MAX_CACHED = 200;

/** Address of the passages of an article in a build, below the site. */
export const passagesFile = (slug: string) => `/articles/${slug}/passages.json`;

/** Cache in front of `read`: passages of the articles used most recently. */
export function cachedPassages(
  read: (slug: string, site: string) => Promise<Passages>,
): (slug: string, site: string) => Promise<Passages> {
  const cache = new BoundedMap<string, Passages>(MAX_CACHED);
  return async (slug, site) => {
    const known = cache.get(slug);
    if (known) return known;
    const passages = await read(slug, site);
    cache.set(slug, passages);
    return passages;
  };
}
