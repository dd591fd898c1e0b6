import type { ArchivedSource } from "./archive.ts";

/** Words that describe a source, in the language of their story (BCP 47). */
export interface Role {
  words: string;
  language: string;
}

/** The last words that describe a source; undefined where no story has any. */
export function roleOf(said: ArchivedSource["said"]): Role | undefined {
  for (const { source, story } of said) {
    if (source.description) return { words: source.description, language: story.data.language };
  }
  return undefined;
}
