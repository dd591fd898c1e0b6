import { bareName } from "../newswire/people/name-key.ts";
import type { ArchivedSource } from "./archive.ts";
import type { Entry } from "./letters.ts";
import { surnameIn } from "./names.ts";
import { hasOwnPage } from "./shelf-pages.ts";
import { type Role, roleOf } from "./source-role.ts";

/** A source as its index lists it. */
export interface SourceEntry extends Entry {
  kind: ArchivedSource["kind"];
  role: Role | undefined;
}

/**
 * Sources that have a page, as their index lists them: people by their last names, described in a
 * language (BCP 47) where stories have it.
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
