import type { Joining } from "../desk/sources-file.ts";
import type { Source } from "../newswire/article.ts";
import { nameKey } from "../newswire/people/name-key.ts";
import { isFullName } from "./names.ts";

/** Keys of the names that the publisher gives sources. */
export const givenKeys = ({ join, part }: Pick<Joining, "join" | "part">): Set<string> =>
  new Set([...join.map(({ name }) => name), ...part.map((each) => each.as)].map(nameKey));

/**
 * A function that gives the key of a source of a story in the archive, where sources with the same
 * key are one: those of the same full name, and a name that the publisher gives is full. Undefined
 * for an unnamed one, who is nobody's.
 */
export function identifying(
  joining: Pick<Joining, "join" | "part">,
): (slug: string, source: Source) => string | undefined {
  const given = givenKeys(joining);
  return (slug, source) => {
    if (source.kind === "unnamed") return undefined;
    const own = nameKey(source.name);
    if (given.has(own)) return own;
    return `${source.kind} ${isFullName(source) ? "" : slug}\n${own}`;
  };
}
