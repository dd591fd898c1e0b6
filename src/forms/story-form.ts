import type { APIRoute } from "astro";
import { openArchive } from "../archive/open.ts";
import type { FiledStory } from "../desk/story.ts";
import type { House } from "./house.ts";
import { openHouse } from "./open-house.ts";

/** An address beside each story that gives it in another form. */
export function storyForm(type: string, write: (story: FiledStory, house: House) => string) {
  const getStaticPaths = async () => {
    const { stories } = await openArchive();
    return stories.map((story) => ({ params: { slug: story.id }, props: { story } }));
  };
  const GET: APIRoute<{ story: FiledStory }> = async ({ props }) =>
    new Response(write(props.story, await openHouse()), { headers: { "Content-Type": type } });
  return { getStaticPaths, GET };
}
