import { jsonFeed } from "../../forms/feed.ts";
import { listFeed } from "../../forms/list-feed.ts";

export const { getStaticPaths, GET } = listFeed("application/feed+json", jsonFeed);
