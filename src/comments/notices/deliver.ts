import { MINUTE_MILLISECONDS } from "../durations.ts";
import type { Status } from "../store/comment.ts";
import { logError } from "../store/lost-file.ts";
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
  /** The same for each delivery attempt. */
  messageId: string;
}

/** Sender of notices by webhook and mail; rejects where a notice could not be sent. */
export interface NoticeTransport {
  secrets: NoticeSecrets;
  /** Sends a request without following redirects. */
  send(delivery: Delivery): Promise<void>;
  mail(mail: Mail): Promise<void>;
}

/** Lease of a notice: time for one sender before another may take it. */
const LEASE_MILLISECONDS = 2 * MINUTE_MILLISECONDS;

/** Minutes between delivery attempts; after the last, a notice is given up. */
const RETRY_MINUTES = [1, 2, 5, 15, 60, 180, 720, 1440];

/** Most characters of an error that are stored. */
const FAILURE_CHARACTERS = 200;

/**
 * Sends due notices, each by one process only, and reschedules those that fail. Never rejects:
 * errors are stored, or logged.
 */
export async function deliverNotices(
  store: CommentStore,
  transport: NoticeTransport,
  publication: Publication,
): Promise<void> {
  try {
    const { webhook, mail } = publication.comments.notify;
    if (!webhook && !mail) return;
    const now = new Date();
    const lease = new Date(now.getTime() + LEASE_MILLISECONDS);
    const claimed = await store.claimNotices(now, lease);
    await Promise.all(claimed.map((outgoing) => deliver(outgoing, store, transport, publication)));
  } catch (error) {
    logError(error);
  }
}

const NOTIFIED: ReadonlySet<Status> = new Set(["held", "published", "told"]);

async function deliver(
  { id, channel, comment, tries }: Outgoing,
  store: CommentStore,
  transport: NoticeTransport,
  publication: Publication,
): Promise<void> {
  // Decided on or deleted in the meantime, so there is nothing to notify of.
  if (!NOTIFIED.has(comment.status)) {
    return store.settleNotice(id, null, null);
  }
  const notice = noticeOf(id, comment, publication);
  try {
    await CHANNELS[channel](notice, store, transport, publication);
    await store.settleNotice(id, null, null);
  } catch (error) {
    const wait = RETRY_MINUTES[tries - 1];
    const due = wait === undefined ? null : new Date(Date.now() + wait * MINUTE_MILLISECONDS);
    const why = error instanceof Error ? error.message : String(error);
    await store.settleNotice(id, due, why.slice(0, FAILURE_CHARACTERS));
  }
}

type Sending = (
  notice: Notice,
  store: CommentStore,
  transport: NoticeTransport,
  publication: Publication,
) => Promise<void>;

const CHANNELS: Readonly<Record<Channel, Sending>> = {
  async webhook(notice, _store, transport, { comments }) {
    const { webhookUrl: url, webhookSecret: secret } = transport.secrets;
    const { webhook: format } = comments.notify;
    if (!url || !format) throw new Error("COMMENTS_WEBHOOK_URL is not set");
    if (format === "own" && !secret) throw new Error("COMMENTS_WEBHOOK_SECRET is not set");
    await transport.send(await webhookOf(notice, { url, format, secret }, new Date()));
  },
  async mail(notice, store, transport, { comments, address }) {
    const { mail } = comments.notify;
    if (!mail) throw new Error("comments.notify.mail is not set");
    const text = await mailText(notice, address, new Date(), sealsOf(store));
    const messageId = `<notice-${notice.id}@${new URL(address).hostname}>`;
    await transport.mail({ ...mail, subject: subjectOf(notice), text, messageId });
  },
};
