import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import type { Feed } from "../formats/feed.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { Archive } from "./archive.ts";
import { keyed } from "./cache-key.ts";
import { type Followed, feedOf } from "./followed.ts";
import { openArchive } from "./open.ts";

/** Endpoint beside each of the lists that are followed in a format, with its feed. */
export function listFeed(
  listsOf: (archive: Archive, site: SiteFacts) => Followed[],
  type: string,
  write: (feed: Feed, site: SiteFacts) => string,
) {
  const getStaticPaths = async () => {
    return listsOf(await openArchive(), publication).map((followed) =>
      keyed({ list: followed.list === "" ? undefined : followed.list }, { followed }),
    );
  };
  const GET: APIRoute<{ followed: Followed }> = ({ props }) =>
    new Response(write(feedOf(props.followed, publication), publication), {
      headers: { "Content-Type": type },
    });
  return { getStaticPaths, GET };
}
