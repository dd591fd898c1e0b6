import type { Comment, Discussion, Status } from "./store.ts";

/** Who acts, and when. */
export interface Act {
  moderator: string;
  at: Date;
}

/** A line of the audit log. */
export interface Entry extends Act {
  id: number;
  action: string;
  comment: number | null;
  article: string | null;
  undone: Date | null;
}

export interface Block extends Act {
  id: number;
  kind: "name" | "address" | "pattern";
  value: string;
}

/** What the newsroom does. Whatever changes a comment is in the audit log in the same step. */
export interface NewsroomStore {
  /** Comments of a status, newest first, at most `limit`, from below the given id on. */
  queue(status: Status, limit: number, below?: number): Promise<Comment[]>;

  /**
   * Gives comments a status; those that have it and those deleted by their authors stay as they are.
   *
   * @returns the ids of what was changed
   */
  setStatus(
    ids: readonly number[],
    status: Exclude<Status, "deleted">,
    act: Act,
  ): Promise<number[]>;

  /** Gives what an entry changed the state back that it had before; whether it could. */
  undo(entry: number, act: Act): Promise<boolean>;

  /** The audit log, newest first, at most `limit` entries, from below the given id on. */
  log(limit: number, below?: number): Promise<Entry[]>;

  /** Opens or closes a discussion, whatever the article's age; null leaves it to its age again. */
  setDoor(article: string, door: Discussion["door"], act: Act): Promise<void>;

  block(kind: Block["kind"], value: string, act: Act): Promise<void>;
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
}
