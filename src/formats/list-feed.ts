import type { APIRoute } from "astro";
import type { Feed, Written } from "./feed.ts";
import { type Followed, feedOf, followed } from "./feeds.ts";
import { openSite } from "./open-site.ts";

/** Endpoint beside each list that can be followed, with its feed in a format. */
export function listFeed(type: string, write: (feed: Feed, publication: Written) => string) {
  const getStaticPaths = async () => {
    return followed(await openSite()).map((each) => ({
      params: { list: each.list === "" ? undefined : each.list },
      props: { followed: each },
    }));
  };
  const GET: APIRoute<{ followed: Followed }> = async ({ props }) => {
    const site = await openSite();
    const feed = write(feedOf(props.followed, site), site.publication);
    return new Response(feed, { headers: { "Content-Type": type } });
  };
  return { getStaticPaths, GET };
}
