import type { Joining } from "../desk/sources-file.ts";
import type { Source } from "../newswire/article.ts";
import { nameKey } from "../newswire/people/name-key.ts";
import { isFullName } from "./names.ts";

/**
 * A function that gives the key in the archive of a story's source. Sources with the same key are
 * one: those with the same full name, where a name from the publisher counts as full. Undefined for
 * an unnamed source.
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
