import type { APIRoute } from "astro";
import type { Feed, Written } from "./feed.ts";
import { type Followed, feedOf, followed } from "./feeds.ts";
import { openHouse } from "./open-house.ts";

/** An address beside each list that can be followed, which gives its feed in a format. */
export function listFeed(type: string, write: (feed: Feed, publication: Written) => string) {
  const getStaticPaths = async () => {
    return followed(await openHouse()).map((each) => ({
      params: { list: each.list === "" ? undefined : each.list },
      props: { followed: each },
    }));
  };
  const GET: APIRoute<{ followed: Followed }> = async ({ props }) => {
    const house = await openHouse();
    const feed = write(feedOf(props.followed, house), house.publication);
    return new Response(feed, { headers: { "Content-Type": type } });
  };
  return { getStaticPaths, GET };
}
