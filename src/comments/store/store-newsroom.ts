import type { Comment, Discussion, Status } from "./store.ts";

/** Act of a moderator: by whom, when, and on which words. */
export interface Act {
  moderator: string;
  at: Date;
  /** Revisions that were shown, by the comment's id: a comment with another stays as it is. */
  seen?: Seen;
}

/** When comments were last edited (milliseconds; 0 for never), by their ids. */
export type Seen = ReadonlyMap<number, number>;

/** A line of the audit log. */
export interface Entry extends Omit<Act, "seen"> {
  id: number;
  action: string;
  comment: number | null;
  article: string | null;
  /** Name, address or pattern that was blocked or unblocked, as text; rules that changed, as JSON. */
  detail: string | null;
  undone: Date | null;
  /** True if it left what it takes to undo it. */
  undoable: boolean;
}

export interface Block extends Omit<Act, "seen"> {
  id: number;
  kind: "name" | "address" | "pattern";
  value: string;
}

/** A comment with its reports by readers. */
export interface Reported {
  comment: Comment;
  /** Newest first. */
  reports: { id: number; reason: string; created: Date }[];
}

/** Filter for a list of comments of a status. */
export interface Sought {
  /** At most so many. */
  limit: number;
  /** From below this id on. */
  below?: number | undefined;
  /** Search words for the name, the text or the article's slug. */
  words?: string | undefined;
}

/** Text of a comment as a moderator edits it. */
export interface Revision {
  name: string;
  text: string;
  fingerprint: string | null;
}

/**
 * Methods for the newsroom. Whatever changes a comment is in the audit log in the same step, and
 * gives the ids of its entries there: one for each changed comment, none where nothing changed.
 */
export interface NewsroomStore {
  /** Comments of a status, newest first. */
  queue(status: Status, sought: Sought): Promise<Comment[]>;

  /**
   * Comments with reports that nobody has settled, by their newest report, of the newest `limit`
   * reports.
   */
  reported(limit: number, below?: number): Promise<Reported[]>;

  /**
   * How many comments wait, how many messages to the newsroom do, and how many reports are open; of
   * each at most 1,000 are counted.
   */
  backlog(): Promise<{ held: number; told: number; reports: number }>;

  /** A comment whatever its status and article. */
  comment(id: number): Promise<Comment | undefined>;

  /** Those of the comments that have another revision than the one that was seen. */
  changedSince(ids: readonly number[], seen: Seen): Promise<Comment[]>;

  /**
   * Gives comments a status, and settles reports of them; what has it or is deleted stays as it is,
   * and no message to the newsroom becomes a comment.
   */
  setStatus(
    ids: readonly number[],
    status: Exclude<Status, "deleted">,
    act: Act,
  ): Promise<number[]>;

  /** Edits a comment. */
  revise(id: number, revision: Revision, act: Act): Promise<number[]>;

  /** Features a published comment, or, with null, does so no longer. */
  feature(id: number, featured: Date | null, act: Act): Promise<number[]>;

  /** Takes the words and the name out of a comment and out of the log, for good. */
  erase(id: number, act: Act): Promise<number[]>;

  /** Settles the reports of comments, which stay as they are. */
  dismiss(ids: readonly number[], act: Act): Promise<number[]>;

  /** Undoes an entry; gives whether that was possible. */
  undo(entry: number, act: Act): Promise<boolean>;

  /** The audit log, newest first, at most `limit` entries, from below the given id on. */
  log(limit: number, below?: number): Promise<Entry[]>;

  /** Entries of the audit log. */
  entries(ids: readonly number[]): Promise<Entry[]>;

  /** Opens or closes a discussion, whatever the article's age; null leaves it to its age again. */
  setDoor(article: string, door: Discussion["door"], act: Act): Promise<void>;

  /** @param value - a name as rules compare it, a day with a hash of an address, or a pattern */
  block(kind: Block["kind"], value: string, act: Act): Promise<void>;
  /** Tests whether the address that a comment came from is known still. */
  isAddressKnown(comment: number): Promise<boolean>;
  /** Blocks the address that a comment came from; whether it is known still. */
  blockAddress(comment: number, act: Act): Promise<boolean>;
  unblock(id: number, act: Act): Promise<void>;
  blocks(): Promise<Block[]>;

  /** Adds a moderator, or gives one another hash and ends all sessions. */
  setModerator(name: string, hash: string, at: Date): Promise<void>;
  /** Removes a moderator with all sessions; whether there was one. */
  removeModerator(name: string): Promise<boolean>;
  moderator(name: string): Promise<{ name: string; hash: string } | undefined>;
  moderators(): Promise<{ name: string; created: Date }[]>;

  /** @param token - hash of what the browser holds */
  openSession(token: string, moderator: string, at: Date, expires: Date): Promise<void>;
  /** The moderator of a session that has not ended. */
  session(token: string, now: Date): Promise<string | undefined>;
  closeSession(token: string): Promise<void>;
  /** Signs a moderator out everywhere. */
  closeSessions(moderator: string): Promise<void>;
}
