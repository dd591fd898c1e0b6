import { openCopy } from "../desk/copy-file.ts";
import { type ReadingRoom, readStory } from "../desk/read-story.ts";
import type { FiledStory } from "../desk/story.ts";

/** Files copy under a name such as "2026-03-01-harbour-opens.txt", as the desk does. */
export function filed(
  name: string,
  text: string,
  { timeZone = "UTC", language = "en", joining }: Partial<ReadingRoom> = {},
): FiledStory {
  const copy = openCopy(name, new TextEncoder().encode(text));
  const { story, html } = readStory(copy, { timeZone, language, joining });
  return { id: copy.slug, data: story, body: copy.text, rendered: { html } };
}
