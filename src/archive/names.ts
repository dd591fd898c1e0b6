import type { Source } from "../newswire/article.ts";
import { bareName } from "../newswire/people/name-key.ts";
import { slugOf } from "../newswire/slug.ts";

/** Short form of a name in addresses. */
export function addressOf(name: string): string {
  return slugOf(bareName(name));
}

/**
 * Tests whether a name identifies one source in any story: a person's needs a first and a last
 * name, any other a capital letter, unless its script has none. “Quill” and “the ministry” may be
 * others in another story.
 */
export function isFullName({ kind, name }: Pick<Source, "kind" | "name">): boolean {
  if (kind === "unnamed") return false;
  if (kind === "person") return /\p{L}{2,}\S*\s+(?:\S+\s+)*\S*\p{L}{2,}/u.test(name);
  return /\p{Lu}|\p{Lo}/u.test(bareName(name));
}

/** Capitalised particles of a last name: "De Niro". In lower case they are ignored in sorting. */
const PARTICLE = "Al|Ben|Bin|Da|De|Del|Della|Di|Du|El|La|Le|Mac|St\\.?|Van|Von";

/** A last name with its particles, before "Jr" and the like. */
const SURNAME = new RegExp(
  `(?<=^|\\s)(?:(?:${PARTICLE})\\s)*\\S+(?<after>,?\\s(?:Jr|Sr|I{1,3}|IV)\\.?)?$`,
  "u",
);

/**
 * Last name of a person, by the practice of English indexes, with the text before and after it.
 *
 * @example surnameIn("Robert De Niro") // => { before: "Robert ", surname: "De Niro", after: "" }
 */
export function surnameIn(name: string): { before: string; surname: string; after: string } {
  const found = SURNAME.exec(name);
  const after = found?.groups?.["after"] ?? "";
  const at = found?.index ?? 0;
  return {
    before: name.slice(0, at),
    surname: name.slice(at, name.length - after.length),
    after,
  };
}
