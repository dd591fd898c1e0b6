import type { Archive } from "./archive.ts";
import { keyed } from "./cache-key.ts";
import { neighbours, relatedTo, tieBetween } from "./related.ts";

/** Most related stories of a story. */
const RELATED = 4;

/** Pages of all stories. */
export function storyPages(archive: Archive) {
  return archive.stories.map((story) =>
    keyed(
      { slug: story.id },
      {
        story,
        sourceIds: archive.sourceIds.get(story.id) ?? new Map<string, string>(),
        related: relatedTo(archive, story, RELATED).map((other) => ({
          story: other,
          tie: tieBetween(archive, story, other),
        })),
        ...neighbours(archive, story.id),
      },
    ),
  );
}

/** Pages of changes, of all stories with several versions. */
export const changesPages = ({ stories }: Archive) =>
  stories.filter(({ earlier }) => earlier).map((story) => keyed({ slug: story.id }, { story }));
