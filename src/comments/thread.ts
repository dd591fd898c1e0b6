import type { Comment } from "./store.ts";

/** Replies stand at most this many levels below the comment that started them. */
const DEEPEST = 4;

/** A comment with the comments shown below it, in order. */
export interface Branch {
  comment: Comment;
  /** How many levels it is shown below the one that started its thread. */
  depth: number;
  /** The comment replied to, where the place in the thread does not show it. */
  answered: Comment | undefined;
  replies: Branch[];
}

/**
 * Arranges comments, oldest first, as a tree that is at most five levels high: a reply to a comment
 * at the lowest level stands beside that comment.
 */
export function branchesOf(comments: readonly Comment[]): Branch[] {
  const branches = new Map<number, Branch>();
  const holders = new Map<Branch, Branch>();
  const trunks: Branch[] = [];
  for (const comment of comments) {
    const parent = branches.get(comment.parent ?? 0);
    const holder = parent && (parent.depth < DEEPEST ? parent : holders.get(parent));
    const branch: Branch = {
      comment,
      depth: holder ? holder.depth + 1 : 0,
      answered: holder === parent ? undefined : parent?.comment,
      replies: [],
    };
    branches.set(comment.id, branch);
    if (holder) holders.set(branch, holder);
    (holder?.replies ?? trunks).push(branch);
  }
  return trunks;
}
