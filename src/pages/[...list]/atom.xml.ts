import { listFeed } from "../../archive/list-feed.ts";
import { atom } from "../../formats/feed.ts";

export const { getStaticPaths, GET } = listFeed("application/atom+xml", atom);
