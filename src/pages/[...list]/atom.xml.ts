import { atom } from "../../formats/feed.ts";
import { listFeed } from "../../formats/list-feed.ts";

export const { getStaticPaths, GET } = listFeed("application/atom+xml", atom);
