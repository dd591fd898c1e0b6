import type { Joining } from "../desk/sources-file.ts";
import type { Source } from "../newswire/article.ts";
import { nameKey } from "../newswire/name-key.ts";
import { isFullName } from "./names.ts";

/** Who a source of one story is in the archive: sources with the same key are one. */
export interface Identity {
  key: string;
  name: string;
}

/**
 * A function that tells who a source of a story is; undefined for an unnamed one, who is nobody's. Sources are joined on
 * the same full name, or as the publisher says.
 */
export function identifying({
  join,
  part,
}: Joining): (slug: string, source: Source) => Identity | undefined {
  const given = new Set(
    [...join.map(({ name }) => name), ...part.map((each) => each.as)].map(nameKey),
  );
  const joined = new Map<string, string>();
  for (const { name, names, stories } of join) {
    for (const place of stories ?? [""]) {
      for (const other of names) joined.set(`${place}\n${nameKey(other)}`, name);
    }
  }
  const parted = new Map<string, string>(
    part.flatMap((each) =>
      each.stories.map((slug) => [`${slug}\n${nameKey(each.name)}`, each.as] as const),
    ),
  );
  return (slug, source) => {
    if (source.kind === "unnamed") return undefined;
    const own = nameKey(source.name);
    const here = `${slug}\n${own}`;
    const name = parted.get(here) ?? joined.get(here) ?? joined.get(`\n${own}`);
    if (name !== undefined) return { key: nameKey(name), name };
    if (!isFullName(source)) return { key: `${source.kind} ${here}`, name: source.name };
    return { key: given.has(own) ? own : `${source.kind} \n${own}`, name: source.name };
  };
}
