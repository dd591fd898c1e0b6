import { publication } from "virtual:crosshead/publication";
import { handle } from "@astrojs/cloudflare/handler";
import { noticeTransport, store } from "#runtime";
import { deliverNotices } from "./comments/notices/deliver.ts";

/** The site as a Worker: answers requests, and every minute sends the notices that are due. */
export default {
  fetch: handle,
  scheduled: () => deliverNotices(store, noticeTransport, publication),
};
