import type { Source } from "../newswire/article.ts";
import { slugOf } from "../newswire/slug.ts";

const ARTICLE = /^(?:the|an?)\s+(?=\S)/iu;

const bare = (name: string) =>
  name.normalize("NFC").replaceAll("’", "'").replaceAll(/\s+/gu, " ").trim().replace(ARTICLE, "");

/** What two spellings of one name share: “The Harbour Board” and “the harbour board” are one. */
export function nameKey(name: string): string {
  return bare(name).toLowerCase();
}

/** The short form of a name in addresses. */
export function addressOf(name: string): string {
  return slugOf(bare(name));
}

/**
 * Whether a name stands for one source in any story: a person's needs a first and a last name, any other a capital
 * letter, unless its script has none. “Quill” and “the ministry” mean somebody else in another story.
 */
export function isFullName({ kind, name }: Pick<Source, "kind" | "name">): boolean {
  if (kind === "unnamed") return false;
  if (kind === "person") return /\p{L}{2,}\S*\s+(?:\S+\s+)*\S*\p{L}{2,}/u.test(name);
  return /\p{Lu}|\p{Lo}/u.test(bare(name));
}
