import type { Joining } from "../desk/sources-file.ts";
import type { Source } from "../newswire/article.ts";
import { nameKey } from "../newswire/people/name-key.ts";
import { isFullName } from "./names.ts";

/**
 * A function that gives the key of a source of a story in the archive, where sources with the same
 * key are one: those of the same full name, and a name that the publisher gives is full. Undefined
 * for an unnamed one, who is nobody's.
 */
export function identifying({
  join,
  part,
}: Pick<Joining, "join" | "part">): (slug: string, source: Source) => string | undefined {
  const given = new Set(
    [...join.map(({ name }) => name), ...part.map((each) => each.as)].map(nameKey),
  );
  return (slug, source) => {
    if (source.kind === "unnamed") return undefined;
    const own = nameKey(source.name);
    if (given.has(own)) return own;
    return `${source.kind} ${isFullName(source) ? "" : slug}\n${own}`;
  };
}
