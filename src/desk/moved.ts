import type { VFileMessage } from "vfile-message";
import { type CopyFile, mistakeInFront } from "./copy-file.ts";
import type { Register } from "./register.ts";
import type { Brief } from "./story.ts";

/** Current slugs of stories by their former slugs. */
export type MovedStories = Record<string, string>;

/** Finds former slugs of stories, from front matter and the register. */
export function movedStories(
  stories: readonly { slug: string; brief: Pick<Brief, "redirects"> }[],
  register: Register,
): MovedStories {
  const today = new Set(stories.map(({ slug }) => slug));
  const old = new Map([...register.values()].map((entry) => [entry.slug, entry.old]));
  const moved = stories.flatMap(({ slug, brief: { redirects = [] } }) =>
    [...redirects, ...(old.get(slug) ?? [])]
      .filter((former) => !today.has(former))
      .map((former) => [former, slug] as const),
  );
  // Sorted, so that files with them are the same in whatever order stories were read.
  return Object.fromEntries(moved.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Mistake about front matter that names the current address of a story as a former one. */
export function wrongRedirect(
  { front, frontMatter: { redirects = [] } }: Pick<CopyFile, "front" | "frontMatter">,
  slugs: ReadonlySet<string>,
): VFileMessage {
  const number = redirects.findIndex((slug) => slugs.has(slug));
  const reason = `a story has the slug “${redirects[number]}”: leave it out, as its address leads there`;
  return mistakeInFront(front, ["redirects", number], reason);
}
