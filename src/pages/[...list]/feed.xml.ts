import { followed, followedShelves } from "../../archive/followed.ts";
import { listFeed } from "../../archive/list-feed.ts";
import { rss } from "../../formats/feed.ts";

export const { getStaticPaths, GET } = listFeed(
  (archive, site) => [...followed(archive, site), ...followedShelves(archive, site)],
  "application/rss+xml",
  rss,
);
