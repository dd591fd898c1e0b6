import { bareName } from "../newswire/people/name-key.ts";
import type { Entry } from "./letters.ts";
import { surnameIn } from "./names.ts";
import type { ArchivedSource } from "./shelf.ts";
import { hasOwnPage } from "./shelf-pages.ts";
import { type Role, roleOf } from "./source-role.ts";

/** A source in its index. */
export interface SourceEntry extends Entry {
  kind: ArchivedSource["kind"];
  role: Role | undefined;
}

/**
 * Sources with a page, as entries of their index: people by their last names, with descriptions in
 * a language (BCP 47) where stories have them.
 */
export const sourceEntries = (sources: Iterable<ArchivedSource>, language: string): SourceEntry[] =>
  [...sources].filter(hasOwnPage).map((source) => {
    const { id, name, kind, said } = source;
    return {
      id,
      name,
      sortName: sortNameOf(source),
      count: said.length,
      kind,
      role: roleOf(said, language),
    };
  });

function sortNameOf({ name, kind }: Pick<ArchivedSource, "name" | "kind">): string {
  if (kind !== "person") return bareName(name);
  const { before, surname, after } = surnameIn(name);
  return [surname, (before + after).trim()].filter(Boolean).join(", ");
}
