import type { Comment } from "./comment.ts";

/** Order of the threads in a discussion. */
export type Order = "oldest" | "newest";

/** A page of a discussion; threads are in the requested order, replies in the order of arrival. */
export interface Page {
  comments: Comment[];
  /**
   * Parents of comments on this page that are not on it themselves: comments of other pages, and
   * unpublished ones, of which only the position is left.
   */
  parents: (Pick<Comment, "id" | "parent" | "root" | "name"> & { published: boolean })[];
  /** First comment of the next page and of the page before; null where there is none. */
  next: number | null;
  previous: number | null;
}

/** State of a discussion as a whole. */
export interface Discussion {
  /** Number of published comments. */
  published: number;
  /** Rises with every change that readers see. */
  revision: number;
  /** Decision of the newsroom; null where the age of the article decides. */
  door: "open" | "closed" | null;
}
