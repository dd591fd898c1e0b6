import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { keyed } from "../../archive/cache-key.ts";
import { openArchive, openStory } from "../../archive/open.ts";
import type { StoredStory } from "../../desk/story.ts";
import type { SourcePages } from "../../formats/addresses.ts";
import { ninjs } from "../../formats/ninjs.ts";

interface Props {
  story: StoredStory;
  sources: SourcePages;
}

export function getStaticPaths() {
  const { stories, sourceIds } = openArchive();
  return stories.map((story) => {
    const props: Props = { story, sources: sourceIds.get(story.id) ?? new Map() };
    return keyed({ slug: story.id }, props);
  });
}

/** A story as ninjs, from which a server makes the rarely requested formats. */
export const GET: APIRoute<Props> = ({ props: { story, sources } }) =>
  Response.json(ninjs(openStory(story), publication, sources));
