import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { keyed } from "../../../archive/cache-key.ts";
import { openArchive, openStory } from "../../../archive/open.ts";
import { pngOf, storyCard } from "../../../cards/cards.ts";
import { pngResponse } from "../../../cards/response.ts";
import type { StoredStory } from "../../../desk/story.ts";

export function getStaticPaths() {
  const { stories } = openArchive();
  return stories.map((story) => keyed({ slug: story.id }, { story }));
}

export const GET: APIRoute<{ story: StoredStory }> = async ({ props: { story } }) =>
  pngResponse(await pngOf(storyCard(openStory(story).data, publication), publication));
