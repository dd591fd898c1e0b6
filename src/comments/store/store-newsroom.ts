import type { Comment, Status } from "./comment.ts";
import type { Discussion } from "./discussion.ts";

/** Act of a moderator: actor, time, and revisions seen. */
export interface Act {
  moderator: string;
  at: Date;
  /** Revisions that were shown, by the comment's id; a comment with another stays unchanged. */
  seen?: Seen;
}

/** Times of the last edits of comments (milliseconds; 0 for never), by their ids. */
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
  /** True if it can be undone. */
  undoable: boolean;
}

/** A block of a name, a client address or a pattern, with its author. */
export interface Block extends Omit<Act, "seen"> {
  id: number;
  kind: "name" | "address" | "pattern";
  value: string;
}

/** A comment with its reports by readers. */
export interface Reported {
  comment: Comment;
  /** Reports, newest first. */
  reports: { id: number; reason: string; created: Date }[];
}

/** Filter for a list of comments with a status. */
interface Sought {
  /** Most comments to return. */
  limit: number;
  /** Id below which the list begins. */
  below?: number | undefined;
  /** Search words for the name, the text or the article's slug. */
  words?: string | undefined;
}

/** Text of a comment as a moderator edits it. */
interface Revision {
  name: string;
  text: string;
  fingerprint: string | null;
}

/**
 * Methods for the newsroom. Each change of a comment is logged in the same transaction and returns
 * the ids of its log entries: one for each changed comment, none where nothing changed.
 */
export interface NewsroomStore {
  /** Comments with a status, newest first. */
  queue(status: Status, sought: Sought): Promise<Comment[]>;

  /**
   * Comments with open reports, sorted by their newest report, among the newest `limit` reports.
   */
  reported(limit: number, below?: number): Promise<Reported[]>;

  /**
   * Numbers of comments that wait, of messages to the newsroom that wait, and of open reports; each
   * counted up to 1,000.
   */
  backlog(): Promise<{ held: number; told: number; reports: number }>;

  /** A comment, whatever its status and article. */
  comment(id: number): Promise<Comment | undefined>;

  /** Comments whose revision differs from the one that was seen. */
  changedSince(ids: readonly number[], seen: Seen): Promise<Comment[]>;

  /**
   * Sets the status of comments, and settles their reports. Comments that have the status or are
   * deleted stay unchanged, and a message to the newsroom never becomes a comment.
   */
  setStatus(
    ids: readonly number[],
    status: Exclude<Status, "deleted">,
    act: Act,
  ): Promise<number[]>;

  /** Edits a comment. */
  revise(id: number, revision: Revision, act: Act): Promise<number[]>;

  /** Features a published comment; with null, stops featuring it. */
  feature(id: number, featured: Date | null, act: Act): Promise<number[]>;

  /** Deletes the words and the name of a comment permanently, also from the log. */
  erase(id: number, act: Act): Promise<number[]>;

  /** Settles the reports of comments, which stay unchanged. */
  dismiss(ids: readonly number[], act: Act): Promise<number[]>;

  /** Undoes a log entry; returns true if that was possible. */
  undo(entry: number, act: Act): Promise<boolean>;

  /** Audit log, newest first, at most `limit` entries, below the given id. */
  log(limit: number, below?: number): Promise<Entry[]>;

  /** Entries of the audit log. */
  entries(ids: readonly number[]): Promise<Entry[]>;

  /** Opens or closes a discussion, whatever the article's age; null lets the age decide again. */
  setDoor(article: string, door: Discussion["door"], act: Act): Promise<void>;

  /**
   * Blocks a name, a client address or a pattern.
   *
   * @param value - a name as rules compare it, a day with a hash of a client address, or a
   *   pattern
   */
  block(kind: Block["kind"], value: string, act: Act): Promise<void>;
  /** Tests whether the client address of a comment is not forgotten. */
  isAddressKnown(comment: number): Promise<boolean>;
  /** Blocks the client address of a comment; returns false if it is forgotten. */
  blockAddress(comment: number, act: Act): Promise<boolean>;
  /** Removes a block. */
  unblock(id: number, act: Act): Promise<void>;
  /** All blocks. */
  blocks(): Promise<Block[]>;

  /** Adds a moderator, or replaces the hash of one and ends all sessions. */
  setModerator(name: string, hash: string, at: Date): Promise<void>;
  /** Removes a moderator with all sessions; returns true if there was one. */
  removeModerator(name: string): Promise<boolean>;
  /** A moderator, with the hash of the secret. */
  moderator(name: string): Promise<{ name: string; hash: string } | undefined>;
  /** All moderators, by name. */
  moderators(): Promise<{ name: string; created: Date }[]>;

  /**
   * Signs a moderator in until a time.
   *
   * @param token - hash of the session token in the browser's cookie
   */
  openSession(token: string, moderator: string, at: Date, expires: Date): Promise<void>;
  /** Moderator of a session that has not expired. */
  session(token: string, now: Date): Promise<string | undefined>;
  /** Signs a moderator out in one browser. */
  closeSession(token: string): Promise<void>;
  /** Signs a moderator out everywhere. */
  closeSessions(moderator: string): Promise<void>;
}
