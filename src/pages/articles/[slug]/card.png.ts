import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { openArchive } from "../../../archive/open.ts";
import { pngOf, storyCard } from "../../../cards/cards.ts";
import { pngResponse } from "../../../cards/response.ts";
import type { StoredStory } from "../../../desk/story.ts";

export async function getStaticPaths() {
  const { stories } = await openArchive();
  return stories.map((story) => ({ params: { slug: story.id }, props: { story } }));
}

export const GET: APIRoute<{ story: StoredStory }> = async ({ props: { story } }) =>
  pngResponse(await pngOf(storyCard(story.data, publication), publication));
