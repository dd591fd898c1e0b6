import { listFeed } from "../../archive/list-feed.ts";
import { jsonFeed } from "../../formats/feed.ts";

export const { getStaticPaths, GET } = listFeed("application/feed+json", jsonFeed);
