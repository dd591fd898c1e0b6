import { listFeed } from "../../archive/list-feed.ts";
import { rss } from "../../formats/feed.ts";

export const { getStaticPaths, GET } = listFeed("application/rss+xml", rss);
