import type { APIRoute } from "astro";
import { openArchive } from "../../../archive/open.ts";
import type { FiledStory } from "../../../desk/story.ts";
import { passagesOf } from "../../../forms/passages.ts";

export async function getStaticPaths() {
  const { stories } = await openArchive();
  return stories.map((story) => ({ params: { slug: story.id }, props: { story } }));
}

/** What of a story can be responded to, for the server, which knows no copy. */
export const GET: APIRoute<{ story: FiledStory }> = ({ props }) =>
  Response.json(passagesOf(props.story));
