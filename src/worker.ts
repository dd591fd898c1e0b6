import { publication } from "virtual:crosshead/publication";
import { handle } from "@astrojs/cloudflare/handler";
import { courier, store } from "#comment-store";
import { deliverNotices } from "./comments/notices/deliver.ts";

/** The site as a Worker: pages when it is asked, and each minute what has yet to go out. */
export default {
  fetch: handle,
  scheduled: () => deliverNotices(store, courier, publication),
};
