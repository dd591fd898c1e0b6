import { isSameLanguage } from "../desk/language.ts";
import type { ArchivedSource } from "./shelf.ts";

/** Description of a source, in the language of its story (BCP 47). */
export interface Role {
  words: string;
  language: string;
}

/**
 * Last description of a source in a language (BCP 47), else in any; undefined where no story has
 * one.
 */
export function roleOf(said: ArchivedSource["said"], language: string): Role | undefined {
  let foreign: Role | undefined;
  for (const { source, story } of said) {
    if (!source.description) continue;
    const role = { words: source.description, language: story.data.language };
    if (isSameLanguage(role.language, language)) return role;
    foreign ??= role;
  }
  return foreign;
}
