import { BoundedMap } from "../comments/store/bounded-map.ts";

/** The words of an article's passages by their ids. */
export type Passages = Readonly<Record<string, string>>;

/** Most articles whose passages are kept in memory. */
const KEPT = 200;

/** Where a build has the passages of an article, below the site. */
export const passagesFile = (slug: string) => `/articles/${slug}/passages.json`;

/** Reads each article's passages at their first use, and keeps those of the latest articles. */
export function keepingPassages(
  read: (slug: string, site: string) => Promise<Passages>,
): (slug: string, site: string) => Promise<Passages> {
  const kept = new BoundedMap<string, Passages>(KEPT);
  return async (slug, site) => {
    const known = kept.get(slug);
    if (known) return known;
    const passages = await read(slug, site);
    kept.set(slug, passages);
    return passages;
  };
}
