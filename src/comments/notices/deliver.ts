import type { CommentStore } from "../store/store.ts";
import type { Channel, Outgoing } from "../store/store-notices.ts";
import { sealsOf } from "../trust/seals.ts";
import type { Publication } from "../visit.ts";
import { mailText, type Notice, noticeOf, subjectOf } from "./notice.ts";
import type { NoticeSecrets } from "./settings.ts";
import { type Delivery, webhookOf } from "./webhook.ts";

/** A mail in plain text. */
export interface Mail {
  from: string;
  to: readonly string[];
  subject: string;
  text: string;
  /** Stays the same however often it is sent. */
  messageId: string;
}

/** What carries notices out of a runtime; either rejects where it could not. */
export interface Courier {
  secrets: NoticeSecrets;
  /** Sends a request that follows no redirect. */
  send(delivery: Delivery): Promise<void>;
  mail(mail: Mail): Promise<void>;
}

const MINUTE_MILLISECONDS = 60_000;

/** How long whoever took a notice has for it, before another takes it. */
const LEASE_MILLISECONDS = 2 * MINUTE_MILLISECONDS;

/** Minutes to wait after each failure; after the last, a notice is given up. */
const WAITS = [1, 2, 5, 15, 60, 180, 720, 1440];

const FAILURE_CHARACTERS = 200;

/**
 * Sends what is due, each notice by one process only, and puts off what fails. Never rejects: what
 * goes wrong is in the store, or logged.
 */
export async function deliverNotices(
  store: CommentStore,
  courier: Courier,
  publication: Publication,
): Promise<void> {
  try {
    const { webhook, mail } = publication.comments.notify;
    if (!webhook && !mail) return;
    const now = new Date();
    const lease = new Date(now.getTime() + LEASE_MILLISECONDS);
    const claimed = await store.claimNotices(now, lease);
    await Promise.all(claimed.map((outgoing) => deliver(outgoing, store, courier, publication)));
  } catch (error) {
    console.error(error);
  }
}

async function deliver(
  { id, channel, comment, tries }: Outgoing,
  store: CommentStore,
  courier: Courier,
  publication: Publication,
): Promise<void> {
  // Meanwhile decided on: there is no news in it, and what is deleted says nothing.
  if (comment.status !== "held" && comment.status !== "published") {
    return store.settleNotice(id, null, null);
  }
  const notice = noticeOf(id, comment, publication);
  try {
    await CHANNELS[channel](notice, store, courier, publication);
    await store.settleNotice(id, null, null);
  } catch (error) {
    const wait = WAITS[tries - 1];
    const due = wait === undefined ? null : new Date(Date.now() + wait * MINUTE_MILLISECONDS);
    const why = error instanceof Error ? error.message : String(error);
    await store.settleNotice(id, due, why.slice(0, FAILURE_CHARACTERS));
  }
}

type Sending = (
  notice: Notice,
  store: CommentStore,
  courier: Courier,
  publication: Publication,
) => Promise<void>;

const CHANNELS: Readonly<Record<Channel, Sending>> = {
  async webhook(notice, _store, courier, { comments }) {
    const { webhookUrl: url, webhookSecret: secret } = courier.secrets;
    const { webhook: format } = comments.notify;
    if (!url || !format) throw new Error("COMMENTS_WEBHOOK_URL is not set");
    if (format === "own" && !secret) throw new Error("COMMENTS_WEBHOOK_SECRET is not set");
    await courier.send(await webhookOf(notice, { url, format, secret }, new Date()));
  },
  async mail(notice, store, courier, { comments, address }) {
    const { mail } = comments.notify;
    if (!mail) throw new Error("comments.notify.mail is not set");
    const text = await mailText(notice, address, new Date(), sealsOf(store));
    const messageId = `<notice-${notice.id}@${new URL(address).hostname}>`;
    await courier.mail({ ...mail, subject: subjectOf(notice), text, messageId });
  },
};
