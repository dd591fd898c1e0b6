import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import type { Feed } from "../formats/feed.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import { keyed } from "./cache-key.ts";
import { type Followed, feedOf, type followed } from "./followed.ts";
import { openArchive, openStory } from "./open.ts";

/** Endpoint for the feeds of lists in one format. */
export function listFeed(
  listsOf: typeof followed,
  type: string,
  write: (feed: Feed, site: SiteFacts) => string,
) {
  const getStaticPaths = () => {
    return listsOf(openArchive(), publication, openStory).map((followed) =>
      keyed({ list: followed.list === "" ? undefined : followed.list }, { followed }),
    );
  };
  const GET: APIRoute<{ followed: Followed }> = ({ props }) =>
    new Response(write(feedOf(props.followed, publication), publication), {
      headers: { "Content-Type": type },
    });
  return { getStaticPaths, GET };
}
