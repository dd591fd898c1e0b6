import { expect, test } from "vitest";
import type { Comment } from "./store.ts";
import { type Branch, branchesOf } from "./thread.ts";

/** Comments 1, 2, 3 … that answer the given ones; 0 for one that starts a thread. */
function comments(...parents: number[]): Comment[] {
  const created = new Date("2015-10-15T19:04:00Z");
  return parents.map((parent, index) => ({
    id: index + 1,
    article: "a",
    parent: parent || null,
    name: "Nour",
    text: "Yes.",
    created,
  }));
}

function outline(branches: readonly Branch[]): unknown[] {
  return branches.map(({ comment, replies }) =>
    replies.length > 0 ? [comment.id, ...outline(replies)] : comment.id,
  );
}

test("puts replies below what they answer, each level in the order of arrival", () => {
  expect(outline(branchesOf(comments(0, 0, 1, 2, 1, 3)))).toEqual([
    [1, [3, 6], 5],
    [2, 4],
  ]);
});

test("puts what answers the lowest level beside it, and tells whom it answers", () => {
  const trunks = branchesOf(comments(0, 1, 2, 3, 4, 5, 6));
  expect(outline(trunks)).toEqual([[1, [2, [3, [4, 5, 6, 7]]]]]);
  const lowest = trunks[0]?.replies[0]?.replies[0]?.replies[0]?.replies ?? [];
  expect(lowest.map(({ depth, answered }) => [depth, answered?.id])).toEqual([
    [4, undefined],
    [4, 5],
    [4, 6],
  ]);
});

test("arranges a chain of 10,000 replies", () => {
  const chain = comments(...Array.from({ length: 10_000 }, (_, index) => index));
  expect(JSON.stringify(outline(branchesOf(chain)))).toContain(",9999,10000]");
});
