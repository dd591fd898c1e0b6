import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import type { Feed } from "../formats/feed.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import { type Followed, feedOf, followed } from "./followed.ts";
import { openArchive } from "./open.ts";

/** Endpoint beside each list that can be followed, with its feed in a format. */
export function listFeed(type: string, write: (feed: Feed, site: SiteFacts) => string) {
  const getStaticPaths = async () => {
    return followed(await openArchive(), publication).map((each) => ({
      params: { list: each.list === "" ? undefined : each.list },
      props: { followed: each },
    }));
  };
  const GET: APIRoute<{ followed: Followed }> = ({ props }) =>
    new Response(write(feedOf(props.followed, publication), publication), {
      headers: { "Content-Type": type },
    });
  return { getStaticPaths, GET };
}
