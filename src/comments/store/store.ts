import type { KeyStore } from "./store-keys.ts";
import type { MovesStore } from "./store-moves.ts";
import type { NewsroomStore } from "./store-newsroom.ts";
import type { Channel, NoticeStore } from "./store-notices.ts";
import type { RulesStore } from "./store-rules.ts";

/**
 * Only what is published is read by readers; everything else waits for the newsroom, or is gone. A
 * message to the newsroom is told and then settled: no other status follows either.
 */
export type Status = "published" | "held" | "rejected" | "spam" | "deleted" | "told" | "settled";

/** Whether it is a message to the newsroom, which is never public. */
export function isMessage({ status }: Pick<Comment, "status">): boolean {
  return status === "told" || status === "settled";
}

/** Why a comment is held: the rule, and the comment's own words that matched it. */
export interface Held {
  heldRule: string | null;
  heldWords: string | null;
}

/**
 * A comment as stored. Ids rise in the order of arrival, so a parent's id is below its replies'.
 */
export interface Comment extends Held {
  id: number;
  /** Slug of the article. */
  article: string;
  /** Id of the comment replied to, of the same article. */
  parent: number | null;
  /** Id of the comment that started the thread; its own for one that did. */
  root: number;
  name: string;
  /** Markdown as typed. */
  text: string;
  status: Status;
  /** Id of the quotation or the paragraph that it is tied to, and the words that stood there. */
  passage: string | null;
  passageWords: string | null;
  created: Date;
  edited: Date | null;
  /** When a moderator let it through. */
  approved: Date | null;
  featured: Date | null;
  /** Written by a moderator, in the name of the newsroom. */
  newsroom: boolean;
  /** Verifier of the receipt that its author holds; never shown. */
  author: string | null;
}

/** Revision of a comment: when it was last edited (milliseconds), 0 where it never was. */
export const revisionOf = ({ edited }: Pick<Comment, "edited">): number => edited?.getTime() ?? 0;

/** A comment that comes in, already judged. */
export interface Posting
  extends Pick<
    Comment,
    "article" | "parent" | "name" | "text" | "passage" | "passageWords" | "author" | "newsroom"
  > {
  status: "published" | "held" | "told" | "settled";
  heldRule: string | null;
  heldWords: string | null;
  /** Idempotency key: the same for every sending of one comment. */
  submission: string;
  /** UTC day and keyed hash of the address that it came from. */
  address: string | null;
  fingerprint: string | null;
  created: Date;
  /** Channels of the notices to send of it. */
  notices?: readonly Channel[];
}

/** Rate limit: how many comments an address may post in a period that began at `since`. */
export interface Flood {
  posts: number;
  since: Date;
}

/** Result of a posting. A repeated one is in the store already, and was not stored again. */
export type Posted =
  | { outcome: "posted" | "repeated"; comment: Comment }
  | { outcome: "flood" | "noParent" | "closed" };

export type Order = "oldest" | "newest";

/** A stretch of a discussion; threads stand in the order asked for, replies by their arrival. */
export interface Page {
  comments: Comment[];
  /**
   * Parents of comments on this page that are not on it themselves: comments of other pages, and
   * those no longer published, of which only the position is left.
   */
  parents: (Pick<Comment, "id" | "parent" | "root" | "name"> & { published: boolean })[];
  /** First comment of the next page and of the page before; null where there is none. */
  next: number | null;
  previous: number | null;
}

/** State of a discussion as a whole. */
export interface Discussion {
  /** How many comments are published. */
  published: number;
  /** Rises with every change of what readers see. */
  revision: number;
  /** Decision of the newsroom; null where the age of the article decides. */
  door: "open" | "closed" | null;
}

/** Facts about a sender that the rules need. */
export interface Standing {
  /** Whether a moderator has let through something else that this author wrote. */
  approved: boolean;
  /** How often the same text has come since the given time. */
  alike: number;
  /** How many comments have come from the address since the given time. */
  recent: number;
  /** Whether something from the address was rejected, or was spam. */
  troubled: boolean;
  /** The names of those who could let a comment through. */
  moderators: readonly string[];
  /** Blocks of the newsroom, and whether one of the sender's addresses is among them. */
  blocks: { names: readonly string[]; patterns: readonly string[]; address: boolean };
}

/** Methods for readers. Each rejects when the store cannot be reached or is locked. */
export interface ReaderStore {
  /**
   * Stores a comment, or says why not, in one step: of many that come at once, no more pass than
   * the limit has room for, and of the same none twice. Once the promise resolves, the comment
   * survives a crash of the process.
   */
  post(posting: Posting, flood?: Flood): Promise<Posted>;

  /**
   * Gives a comment new words, while it was written after `since`. What is held stays held;
   * what is published stays so only where the new words may be.
   *
   * @returns undefined where there is no such comment of this author's, or no longer, or with
   *   another revision than was seen
   */
  edit(own: Own, words: Edit): Promise<Comment | undefined>;

  /** Takes the words and the name out of a comment, for good; whether there was one. */
  remove(own: Own): Promise<boolean>;

  /**
   * All that is kept of a comment and with it, whatever its status, but for who else acted: for its
   * author.
   */
  kept(article: string, id: number): Promise<object | undefined>;

  /** A published comment of an article. */
  published(article: string, id: number): Promise<Comment | undefined>;

  /** A comment of an article whatever its status, for its author or the newsroom only. */
  find(article: string, id: number): Promise<Comment | undefined>;

  /** The comments of an author's that wait for the newsroom, oldest first, at most 100. */
  waiting(article: string, author: string): Promise<Comment[]>;

  /**
   * The comments of an author's that waited and that the newsroom has decided on, of those written
   * after `since`, oldest first, at most 10.
   */
  decided(article: string, author: string, since: Date): Promise<Comment[]>;

  /** The published comments that the newsroom features, the latest choice first, at most 3. */
  picks(article: string): Promise<Comment[]>;

  /**
   * A page of at most 100 published comments.
   *
   * @param from - the comment that the page begins with; the page begins at the top without it
   * @param passage - the passage that the comments are tied to
   */
  page(article: string, order: Order, from?: number, passage?: string): Promise<Page>;

  /** The first comment of the page on which a comment stands best: the top's while it is near. */
  pageOf(article: string, order: Order, comment: number): Promise<number | undefined>;

  discussion(article: string): Promise<Discussion>;

  /** How many comments are published of each article; articles without any are missing. */
  counts(articles: readonly string[]): Promise<Map<string, number>>;

  /** How many published comments are tied to each passage of an article. */
  passages(article: string): Promise<Map<string, number>>;

  /**
   * The newest published comments by the time they were written, newest first, of an article or
   * of all.
   */
  latest(limit: number, article?: string): Promise<Comment[]>;

  standing(sender: Sender): Promise<Standing>;

  /**
   * Reports a published comment, once for each address that is known and each text that the comment
   * has had; gives whether there is such a comment.
   */
  report(report: Report): Promise<boolean>;
}

/** A comment, and who says to have written it. */
export interface Own {
  article: string;
  id: number;
  author: string;
}

export interface Edit extends Held {
  text: string;
  fingerprint: string | null;
  /** Verdict of the rules on the new text. */
  status: "published" | "held";
  at: Date;
  since: Date;
  /** Revision of the words that its author saw: a comment with another stays as it is. */
  seen?: number;
}

export interface Sender {
  author: string | null;
  /** The comment that is given new words, which speaks for its author no longer. */
  edited?: number;
  fingerprint: string | null;
  alikeSince: Date;
  address: string | null;
  /** Hashes of the sender's address by which it may be blocked. */
  addresses: readonly string[];
  recentSince: Date;
}

export interface Report {
  article: string;
  comment: number;
  reason: string;
  address: string | null;
  at: Date;
}

/** The store of comments, and all that belongs to them. */
export interface CommentStore
  extends ReaderStore,
    NewsroomStore,
    NoticeStore,
    KeyStore,
    MovesStore,
    RulesStore {}
