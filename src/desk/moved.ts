import type { VFileMessage } from "vfile-message";
import { mistakeInFront } from "./copy-file.ts";
import type { Register } from "./register.ts";
import type { StoredStory } from "./story.ts";
import type { YamlText } from "./yaml.ts";

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

/** Mistakes for which the front matter of a story names the address of another as an old one of its own. */
export function wrongRedirects(
  redirects: readonly string[],
  hasOther: (slug: string) => boolean,
  front: YamlText,
): VFileMessage[] {
  return redirects.flatMap((slug, number) => {
    const reason = `a story has the slug “${slug}”: leave it out, as its address leads there`;
    return hasOther(slug) ? [mistakeInFront(front, ["redirects", number], reason)] : [];
  });
}
