import { atom } from "../../forms/feed.ts";
import { listFeed } from "../../forms/list-feed.ts";

export const { getStaticPaths, GET } = listFeed("application/atom+xml", atom);
