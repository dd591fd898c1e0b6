import type { Comment } from "./store.ts";

/** Channel of notices to the newsroom. */
export type Channel = "webhook" | "mail";

/** A notice that is to go out now. */
export interface Outgoing {
  id: number;
  channel: Channel;
  comment: Comment;
  /** How often it was tried, this time included. */
  tries: number;
}

/** News for the newsroom that has yet to go out; a posting puts it here in its own transaction. */
export interface NoticeStore {
  /** Takes notices that are due, at most 20, which nobody else gets until the lease is over. */
  claimNotices(now: Date, lease: Date): Promise<Outgoing[]>;

  /**
   * Stores the result of a delivery attempt: when to try next, null where it need not be tried
   * again.
   */
  settleNotice(id: number, due: Date | null, failure: string | null): Promise<void>;

  /** The newest notices whose last try failed, at most 10. */
  failedNotices(): Promise<{ id: number; channel: Channel; failure: string; due: Date | null }[]>;
}
