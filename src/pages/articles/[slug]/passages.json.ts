import type { APIRoute } from "astro";
import { openArchive } from "../../../archive/open.ts";
import type { StoredStory } from "../../../desk/story.ts";
import { passagesOf } from "../../../formats/passages.ts";

export async function getStaticPaths() {
  const { stories } = await openArchive();
  return stories.map((story) => ({ params: { slug: story.id }, props: { story } }));
}

/** Passages of a story that can be responded to, as JSON for the server, which knows no copy. */
export const GET: APIRoute<{ story: StoredStory }> = ({ props }) =>
  Response.json(passagesOf(props.story.data));
