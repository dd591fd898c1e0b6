import type { Source } from "../newswire/article.ts";
import { bareName } from "../newswire/people/name-key.ts";
import { slugOf } from "../newswire/slug.ts";

/** The short form of a name in addresses. */
export function addressOf(name: string): string {
  return slugOf(bareName(name));
}

/**
 * Whether a name identifies one source in any story: a person's needs a first and a last name, any
 * other a capital letter, unless its script has none. “Quill” and “the ministry” may be others in
 * another story.
 */
export function isFullName({ kind, name }: Pick<Source, "kind" | "name">): boolean {
  if (kind === "unnamed") return false;
  if (kind === "person") return /\p{L}{2,}\S*\s+(?:\S+\s+)*\S*\p{L}{2,}/u.test(name);
  return /\p{Lu}|\p{Lo}/u.test(bareName(name));
}
