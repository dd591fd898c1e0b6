import type { VFileMessage } from "vfile-message";
import { type CopyFile, mistakeInFront } from "./copy-file.ts";
import type { Register } from "./register.ts";
import type { StoredStory } from "./story.ts";

/** Slugs that stories had before, each with the one that the story has. */
export type MovedStories = Record<string, string>;

/** Finds the slugs that stories had before, by front matter and by the register. */
export function movedStories(
  stories: readonly Pick<StoredStory, "id" | "data">[],
  register: Register,
): MovedStories {
  const shown = new Set(stories.map(({ id }) => id));
  const old = new Map([...register.values()].map((entry) => [entry.slug, entry.old]));
  const moved = new Map<string, string>();
  for (const { id, data } of stories)
    for (const slug of [...(data.redirects ?? []), ...(old.get(id) ?? [])])
      if (!shown.has(slug) && !moved.has(slug)) moved.set(slug, id);
  return Object.fromEntries(moved);
}

/** The mistake that front matter names the address of a story as an old one. */
export function wrongRedirect(
  { front, frontMatter: { redirects = [] } }: Pick<CopyFile, "front" | "frontMatter">,
  slugs: ReadonlySet<string>,
): VFileMessage {
  const number = redirects.findIndex((slug) => slugs.has(slug));
  const reason = `a story has the slug “${redirects[number]}”: leave it out, as its address leads there`;
  return mistakeInFront(front, ["redirects", number], reason);
}
