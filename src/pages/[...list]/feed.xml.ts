import { followed, followedShelves } from "../../archive/followed.ts";
import { listFeed } from "../../archive/list-feed.ts";
import { rss } from "../../formats/feed.ts";

export const { getStaticPaths, GET } = listFeed(
  (...given) => [...followed(...given), ...followedShelves(...given)],
  "application/rss+xml",
  rss,
);
