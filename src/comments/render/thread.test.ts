import { expect, test } from "vitest";
import { comment } from "../../testing/example-comments.ts";
import type { Comment } from "../store/comment.ts";
import { type Branch, branchesOf } from "./thread.ts";

/** Comments 1, 2, 3 … with the given parents; 0 for one that starts a thread. */
function comments(...parents: number[]): Comment[] {
  return parents.map((parent, index) => comment(index + 1, { parent: parent || null }));
}

const page = (...parents: number[]) => ({ comments: comments(...parents), parents: [] });

function outline(branches: readonly Branch[]): unknown[] {
  return branches.map(({ comment, replies }) =>
    replies.length > 0 ? [comment?.id, ...outline(replies)] : comment?.id,
  );
}

test("puts replies below what they answer, each level in the order of arrival", () => {
  expect(outline(branchesOf(page(0, 0, 1, 2, 1, 3)))).toEqual([
    [1, [3, 6], 5],
    [2, 4],
  ]);
});

test("puts what answers the lowest level beside it, and tells whom it answers", () => {
  const trunks = branchesOf(page(0, 1, 2, 3, 4, 5, 6));
  expect(outline(trunks)).toEqual([[1, [2, [3, [4, 5, 6, 7]]]]]);
  const lowest = trunks[0]?.replies[0]?.replies[0]?.replies[0]?.replies ?? [];
  expect(lowest.map(({ depth, answered }) => [depth, answered?.id])).toEqual([
    [4, undefined],
    [4, 5],
    [4, 6],
  ]);
});

test("arranges a chain of 10,000 replies", () => {
  const chain = page(...Array.from({ length: 10_000 }, (_, index) => index));
  expect(JSON.stringify(outline(branchesOf(chain)))).toContain(",9999,10000]");
});

test("leaves the place of a comment that is gone to its replies, and the place only", () => {
  const parents = [{ id: 2, parent: 1, root: 1, name: "", published: false }];
  const replies = [3, 4].map((id) => comment(id, { parent: 2, root: 1 }));
  const [trunk] = branchesOf({ comments: [comment(1), ...replies], parents });
  expect(outline(trunk ? [trunk] : [])).toEqual([[1, [undefined, 3, 4]]]);
});

test("puts a reply to a comment of another page at the top, and tells whom it answers", () => {
  const parents = [{ id: 1, parent: null, root: 1, name: "Ana", published: true }];
  const [branch] = branchesOf({ comments: [comment(2, { parent: 1, root: 1 })], parents });
  expect(branch).toMatchObject({ depth: 0, answered: { id: 1, name: "Ana" } });
});
