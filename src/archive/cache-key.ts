import { hash } from "node:crypto";

/**
 * Cache key of a page, of all that it shows: Astro makes the page anew where the key or the code has
 * changed, and keeps it otherwise. A story counts by its digest, which its copy and all that it is
 * read with are in.
 */
export function cacheKey(shown: object): string {
  const text = JSON.stringify(shown, (_, value: unknown) => {
    if (typeof value !== "object") return value;
    if (value instanceof Map) return [...value];
    return hasDigest(value) ? `${value.id} ${value.digest}` : value;
  });
  return hash("sha256", text, "base64url");
}

/** A path of a page as Astro wants it, with the key of what the page shows. */
export function keyed<Params, Props extends object>(params: Params, props: Props) {
  return { params, props, cacheKey: cacheKey(props) };
}

function hasDigest(value: unknown): value is { id: string; digest: string } {
  return value instanceof Object && "digest" in value && typeof value.digest === "string";
}
