import type { APIRoute } from "astro";
import { openArchive } from "../archive/open.ts";
import type { FiledStory } from "../desk/story.ts";
import { openSite } from "./open-site.ts";
import type { PublishedSite } from "./published-site.ts";

/** Endpoint beside each story, with the story in another format. */
export function storyFormat(
  type: string,
  write: (story: FiledStory, site: PublishedSite) => string,
) {
  const getStaticPaths = async () => {
    const { stories } = await openArchive();
    return stories.map((story) => ({ params: { slug: story.id }, props: { story } }));
  };
  const GET: APIRoute<{ story: FiledStory }> = async ({ props }) =>
    new Response(write(props.story, await openSite()), { headers: { "Content-Type": type } });
  return { getStaticPaths, GET };
}
