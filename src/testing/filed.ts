import { openCopy } from "../desk/copy-file.ts";
import { type ReadingSettings, readStory } from "../desk/read-story.ts";
import type { StoredStory, WholeStory } from "../desk/story.ts";

/**
 * Files copy under a name such as "2026-03-01-harbour-opens.txt", like the desk. The story is
 * frozen, so that a change to what pages share throws.
 */
export function filed(
  name: string,
  text: string,
  { timeZone = "UTC", language = "en", joining }: Partial<ReadingSettings> = {},
): WholeStory & Pick<StoredStory, "digest" | "reading"> {
  const copy = openCopy(name, new TextEncoder().encode(text));
  const { story } = readStory(copy, { timeZone, language, joining });
  return {
    id: copy.slug,
    data: frozen(story),
    body: copy.text,
    digest: copy.text,
    reading: copy.text,
  };
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (part instanceof Object) frozen(part);
  return Object.freeze(value);
}
