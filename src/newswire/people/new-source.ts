import type { Source, SourceKind } from "../article.ts";
import { slugOf } from "../slug.ts";
import { kindOf } from "./name-kinds.ts";

/** A source that the publisher names, with the kind that its name tells. */
export function newSource(name: string, sources: readonly Source[]): Source {
  return {
    id: freeId(name, sources),
    name,
    kind: kindOfName(name),
    description: null,
    mentions: [],
  };
}

/** Id for a name that no source has yet. */
export function freeId(name: string, sources: readonly Source[]): string {
  const slug = slugOf(name) || "source";
  const taken = new Set(sources.map(({ id }) => id));
  let id = slug;
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  return id;
}

/**
 * Kind of source by a name that the publisher gives, else the kind that it had: in lower case it is
 * a description, such as "a woman at the hall".
 */
export function kindOfName(name: string, known: SourceKind = "unnamed"): SourceKind {
  if (/^\p{Ll}/u.test(name)) return "unnamed";
  const parts = name.split(/\s+/u);
  const look = { parts, hasTitle: false, lead: undefined, opens: false, common: new Set<string>() };
  const kind = kindOf(look);
  if (kind === "organisation" || kind === "place") return kind;
  if (kind === "sure") return "person";
  if (known !== "unnamed") return known;
  return kind === "person" || parts.length > 1 ? "person" : "organisation";
}
