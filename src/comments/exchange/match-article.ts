/** Article of a page of another system. */
export interface Match {
  /** Slug of the article, or the slug that it would have. */
  article: string;
  known: boolean;
}

/**
 * Finds the article of a page by its addresses and short names: the last segment of any that is the
 * slug of an article, else the first that could be a slug.
 *
 * @example
 * matchArticle(["https://blog.example/2015/10/Harbour-Opens.html?utm=x"], slugs) // harbour-opens
 */
export function matchArticle(
  addresses: readonly string[],
  slugs: { has(slug: string): boolean },
): Match {
  const names = addresses.flatMap(namesIn);
  const found = names.find((name) => slugs.has(name));
  if (found) return { article: found, known: true };
  return { article: names[0] ?? "without-address", known: false };
}

/**
 * Possible slugs in an address: its last segment, with and without a leading date, and without a
 * file extension.
 */
function namesIn(address: string): string[] {
  const [path = ""] = address.replace(/^[a-z]+:\/\/[^/]*/iu, "").split(/[?#]/u, 1);
  const last = decoded(path.replace(/\/+$/u, "").split("/").at(-1) ?? "").toLowerCase();
  const bare = last.replace(/\.(?:html?|php|aspx?)$/u, "");
  const undated = bare.replace(/^\d{4}-\d\d-\d\d-/u, "");
  return [bare, undated].filter((name) => /^[\p{L}\p{N}._-]{1,200}$/u.test(name));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
