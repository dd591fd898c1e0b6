import { rss } from "../../forms/feed.ts";
import { listFeed } from "../../forms/list-feed.ts";

export const { getStaticPaths, GET } = listFeed("application/rss+xml", rss);
