import { hash } from "node:crypto";

/**
 * Cache key of a page, by all that it shows: Astro renders the page again if the key or the code
 * has changed. A story counts by its digest, which covers its copy and all settings of its reading.
 */
export function cacheKey(shown: object): string {
  const text = JSON.stringify(shown, (_, value: unknown) => {
    if (typeof value !== "object") return value;
    if (value instanceof Map) return [...value];
    return hasDigest(value) ? `${value.id} ${value.digest}` : value;
  });
  return hash("sha256", text, "base64url");
}

/**
 * A path of a page for Astro, with the cache key of the page.
 *
 * @param shown - all that the page shows, where that is shorter than its props
 */
export function keyed<Params, Props extends object>(
  params: Params,
  props: Props,
  shown: object = props,
) {
  return { params, props, cacheKey: cacheKey(shown) };
}

function hasDigest(value: unknown): value is { id: string; digest: string } {
  return value instanceof Object && "digest" in value && typeof value.digest === "string";
}
