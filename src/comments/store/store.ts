import type { Comment, Held } from "./comment.ts";
import type { Discussion, Order, Page } from "./discussion.ts";
import type { KeyStore } from "./store-keys.ts";
import type { MovesStore } from "./store-moves.ts";
import type { NewsroomStore } from "./store-newsroom.ts";
import type { Channel, NoticeStore } from "./store-notices.ts";
import type { RulesStore } from "./store-rules.ts";

/** A new comment with its verdict. */
export interface Posting
  extends Pick<
    Comment,
    "article" | "parent" | "name" | "text" | "passage" | "passageWords" | "author" | "newsroom"
  > {
  status: "published" | "held" | "told" | "settled";
  heldRule: string | null;
  heldWords: string | null;
  /** Idempotency key: the same for each attempt to send one comment. */
  submission: string;
  /** UTC day and keyed hash of the client address. */
  address: string | null;
  fingerprint: string | null;
  created: Date;
  /** Channels of its notices. */
  notices?: readonly Channel[];
}

/** Rate limit: most comments of a client address in the period that began at `since`. */
export interface Flood {
  posts: number;
  since: Date;
}

/** Result of a posting. A repeated one is in the store already, and is not stored again. */
type Posted =
  | { outcome: "posted" | "repeated"; comment: Comment }
  | { outcome: "flood" | "noParent" | "closed" };

/** Facts about a client that the rules need. */
export interface Standing {
  /** True if a moderator has approved another comment of this author. */
  approved: boolean;
  /** Number of comments with the same text since the given time. */
  alike: number;
  /** Number of comments from the client address since the given time. */
  recent: number;
  /** True if a comment from the client address was rejected, or was spam. */
  troubled: boolean;
  /** Names of the moderators, who can approve comments. */
  moderators: readonly string[];
  /** Blocks of the newsroom; `address` tells whether one of the client's addresses is blocked. */
  blocks: { names: readonly string[]; patterns: readonly string[]; address: boolean };
}

/** Methods for readers. All reject if the store cannot be reached or is locked. */
export interface ReaderStore {
  /**
   * Stores a comment, or returns the reason why not, atomically: of many concurrent ones, no more
   * are stored than the limit allows, and none twice. When the promise resolves, the comment
   * survives a crash of the process.
   */
  post(posting: Posting, flood?: Flood): Promise<Posted>;

  /**
   * Replaces the text of a comment that was written after `since`. Held comments stay held;
   * published ones stay published only if the new text may be.
   *
   * @returns undefined where it is missing, another author's, too old, or not the revision seen
   */
  edit(own: Own, words: Edit): Promise<Comment | undefined>;

  /** Deletes the words and the name of a comment permanently; returns true if there was one. */
  remove(own: Own): Promise<boolean>;

  /** Stored data about a comment for its author, whatever its status, except who else acted. */
  kept(article: string, id: number): Promise<object | undefined>;

  /** A published comment of an article. */
  published(article: string, id: number): Promise<Comment | undefined>;

  /** A comment on an article, whatever its status, for its author or the newsroom only. */
  find(article: string, id: number): Promise<Comment | undefined>;

  /** An author's comments that wait for the newsroom, oldest first, at most 100. */
  waiting(article: string, author: string): Promise<Comment[]>;

  /**
   * An author's comments that waited and were decided on, of those written after `since`, oldest
   * first, at most 10.
   */
  decided(article: string, author: string, since: Date): Promise<Comment[]>;

  /** Published comments that the newsroom features, the last featured first, at most 3. */
  picks(article: string): Promise<Comment[]>;

  /**
   * A page of at most 100 published comments.
   *
   * @param from - id of the first comment on the page; without it, the first page
   * @param passage - the passage that the comments are tied to
   */
  page(article: string, order: Order, from?: number, passage?: string): Promise<Page>;

  /** First comment of the page that shows a comment; the top of the discussion if it is near. */
  pageOf(article: string, order: Order, comment: number): Promise<number | undefined>;

  /** State of an article's discussion. */
  discussion(article: string): Promise<Discussion>;

  /** Numbers of published comments by article; articles without any are missing. */
  counts(articles: readonly string[]): Promise<Map<string, number>>;

  /** Numbers of published comments tied to passages of an article, by passage. */
  passages(article: string): Promise<Map<string, number>>;

  /**
   * Newest published comments by the time they were written, newest first, on an article or on all.
   */
  latest(limit: number, article?: string): Promise<Comment[]>;

  /** Facts about a client that the rules need, from its other comments. */
  standing(sender: Sender): Promise<Standing>;

  /**
   * Reports a comment, once for each known client address and revision of the comment; false if it is
   * not published.
   */
  report(report: Report): Promise<boolean>;
}

/** A comment, and the author whose comment it must be. */
export interface Own {
  article: string;
  id: number;
  author: string;
}

/** New text of a comment, already judged. */
export interface Edit extends Held {
  text: string;
  fingerprint: string | null;
  /** Verdict of the rules on the new text. */
  status: "published" | "held";
  at: Date;
  since: Date;
  /** Revision that its author saw; a comment with another stays unchanged. */
  seen?: number;
}

/** Facts about a client for the rules, by which its other comments are counted. */
interface Sender {
  author: string | null;
  /** Id of the comment that is edited, which does not count in its author's favour. */
  edited?: number;
  fingerprint: string | null;
  alikeSince: Date;
  address: string | null;
  /** Hashes of the client address that may be blocked. */
  addresses: readonly string[];
  recentSince: Date;
}

/** A reader's report of a comment. */
export interface Report {
  article: string;
  comment: number;
  reason: string;
  address: string | null;
  at: Date;
}

/** All methods of the store of comments. */
export interface CommentStore
  extends ReaderStore,
    NewsroomStore,
    NoticeStore,
    KeyStore,
    MovesStore,
    RulesStore {}
