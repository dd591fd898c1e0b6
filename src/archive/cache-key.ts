import { hash } from "node:crypto";

/**
 * Cache key of a page, by all that it shows: a build makes the page again if the key or the code
 * has changed. A story counts by its digest, which covers its copy and all settings of its reading.
 */
export function cacheKey(shown: object): string {
  return hash("sha256", JSON.stringify(partsOf(shown)), "base64url");
}

/**
 * Parts of a value in one list, with the number of parts before those of each list, map and object.
 * A flat list of texts and numbers is serialised in half the time of the value itself.
 */
function partsOf(value: unknown, parts: unknown[] = []): unknown[] {
  if (typeof value !== "object" || value === null) parts.push(value);
  else if (hasDigest(value)) parts.push(value.id, value.digest);
  else if (Array.isArray(value)) {
    parts.push(value.length);
    for (const each of value) partsOf(each, parts);
  } else if (value instanceof Map) partsOf([...value], parts);
  else {
    const entries = Object.entries(value);
    parts.push(entries.length);
    for (const [name, each] of entries) {
      parts.push(name);
      partsOf(each, parts);
    }
  }
  return parts;
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

function hasDigest(value: object): value is { id: string; digest: string } {
  return "digest" in value && typeof value.digest === "string";
}
