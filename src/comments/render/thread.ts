import type { Comment } from "../store/comment.ts";
import type { Page } from "../store/discussion.ts";

/** Deepest level of replies below the comment that started their thread. */
const MAX_DEPTH = 4;

/** A comment, or the place of a removed one, with the replies shown below it, in order. */
export interface Branch {
  /** Undefined for a comment that is not published any more. */
  comment: Comment | undefined;
  /** Level below the comment that started the thread. */
  depth: number;
  /** Parent comment, where the place in the thread does not show it. */
  answered: Answered | undefined;
  replies: Branch[];
}

type Answered = Pick<Comment, "id" | "name">;

/**
 * Arranges a page as a tree of at most five levels: a reply to a comment at the deepest level is
 * placed beside that comment, a reply to a comment on another page at the top.
 */
export function branchesOf({ comments, parents }: Pick<Page, "comments" | "parents">): Branch[] {
  const elsewhere = new Map(parents.map((parent) => [parent.id, parent]));
  const branches = new Map<number, Branch>();
  const holders = new Map<Branch, Branch>();
  const trunks: Branch[] = [];

  function place(id: number, parentId: number | null, comment: Comment | undefined): Branch {
    const parent = branches.get(parentId ?? 0);
    const holder = parent && (parent.depth < MAX_DEPTH ? parent : holders.get(parent));
    const absent = parent ? undefined : elsewhere.get(parentId ?? 0);
    const branch: Branch = {
      comment,
      depth: holder ? holder.depth + 1 : 0,
      answered: (holder === parent ? undefined : parent?.comment) ?? absent,
      replies: [],
    };
    branches.set(id, branch);
    if (holder) holders.set(branch, holder);
    (holder?.replies ?? trunks).push(branch);
    return branch;
  }

  for (const comment of comments) {
    const parent = elsewhere.get(comment.parent ?? 0);
    if (parent && !parent.published && !branches.has(parent.id)) {
      place(parent.id, parent.parent, undefined);
    }
    place(comment.id, comment.parent, comment);
  }
  return trunks;
}
