import { jsonFeed } from "../../formats/feed.ts";
import { listFeed } from "../../formats/list-feed.ts";

export const { getStaticPaths, GET } = listFeed("application/feed+json", jsonFeed);
