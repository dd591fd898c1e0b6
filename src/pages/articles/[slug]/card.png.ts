import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { keyed } from "../../../archive/cache-key.ts";
import { openArchive, openStory } from "../../../archive/open.ts";
import { pngOf, storyCard } from "../../../cards/cards.ts";
import { pngResponse } from "../../../cards/response.ts";
import type { StoredStory } from "../../../desk/story.ts";

/** Newest stories whose cards are drawn by the build; other cards are made by the server. */
const MAX_DRAWN = 1_000;

export function getStaticPaths() {
  const newest = openArchive().stories.slice(0, MAX_DRAWN);
  return newest.map((story) => keyed({ slug: story.id }, { story }));
}

export const GET: APIRoute<{ story: StoredStory }> = async ({ props: { story } }) =>
  pngResponse(await pngOf(storyCard(openStory(story).data, publication), publication));
