import type { Comment } from "./comment.ts";

/** Channel of notices to the newsroom. */
export type Channel = "webhook" | "mail";

/** A notice that is due. */
export interface Outgoing {
  id: number;
  channel: Channel;
  comment: Comment;
  /** Number of attempts, including this one. */
  tries: number;
}

/** Methods for notices that are still to be sent; a posting adds them in its own transaction. */
export interface NoticeStore {
  /** Takes at most 20 due notices, which no other process gets until the lease is over. */
  claimNotices(now: Date, lease: Date): Promise<Outgoing[]>;

  /** Stores the result of a delivery attempt: the time of the next, or null where there is none. */
  settleNotice(id: number, due: Date | null, failure: string | null): Promise<void>;

  /** Newest notices whose last attempt failed, at most 10. */
  failedNotices(): Promise<{ id: number; channel: Channel; failure: string; due: Date | null }[]>;
}
