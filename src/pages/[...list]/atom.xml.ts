import { followed } from "../../archive/followed.ts";
import { listFeed } from "../../archive/list-feed.ts";
import { atom } from "../../formats/feed.ts";

export const { getStaticPaths, GET } = listFeed(followed, "application/atom+xml", atom);
