import { afterEach, beforeEach, expect, test } from "vitest";
import { act, CachedDiscussion, TOKEN } from "../../testing/cached-discussion.ts";
import type { Status } from "../store/comment.ts";

let discussion: CachedDiscussion;

beforeEach(() => {
  discussion = new CachedDiscussion();
});

afterEach(() => discussion.delete());

test.each<Status>(["held", "rejected", "spam"])(
  "a comment that another process makes %s is gone at once, and is back when that is undone",
  async (status) => {
    const { id } = await discussion.posted({ text: "Words of which some doubt." });
    expect(await discussion.read()).toContain("some doubt");
    const [entry = 0] = await discussion.other.setStatus([id], status as "held", act());
    expect(await discussion.read()).not.toContain("some doubt");
    expect(await discussion.read({ reader: "script" })).not.toContain("some doubt");
    expect(await discussion.other.undo(entry, act())).toBe(true);
    expect(await discussion.read()).toContain("some doubt");
  },
);

test("a comment that waits never appears, whoever it is and however often the page is read", async () => {
  await discussion.read();
  await discussion.posted({
    text: "Not read yet.",
    status: "held",
    heldRule: "links",
    author: "me",
  });
  for (const reader of ["page", "script"] as const) {
    for (const order of ["oldest", "newest"] as const) {
      expect(await discussion.read({ reader, order })).not.toContain("Not read yet.");
      expect(await discussion.read({ reader, order })).not.toContain("Not read yet.");
    }
  }
});

test("a comment that its author or the newsroom deletes is gone at once, with its name", async () => {
  const own = await discussion.posted({ text: "Mine.", name: "Ines", author: "me" });
  const theirs = await discussion.posted({ text: "Theirs.", name: "Omar" });
  expect(await discussion.read()).toMatch(/Mine\.[\s\S]*Theirs\./);
  await discussion.other.remove({ article: "a", id: own.id, author: "me" });
  expect(await discussion.read()).not.toMatch(/Mine|Ines/);
  await discussion.other.erase(theirs.id, act());
  expect(await discussion.read()).not.toMatch(/Theirs|Omar/);
});

test("what another process posts, edits and features shows at once", async () => {
  const { id } = await discussion.posted({ text: "As it was.", author: "me" });
  expect(await discussion.read()).toContain("As it was.");
  await discussion.other.edit(
    { article: "a", id, author: "me" },
    {
      text: "As it is.",
      fingerprint: null,
      status: "published",
      heldRule: null,
      heldWords: null,
      at: new Date(),
      since: new Date(0),
    },
  );
  expect(await discussion.read()).toContain("As it is.");
  expect(await discussion.read()).not.toContain("As it was.");
  const [edit = 0] = await discussion.other.revise(
    id,
    { name: "Nour", text: "As we have it.", fingerprint: null },
    act(),
  );
  expect(await discussion.read()).toContain("As we have it.");
  await discussion.other.undo(edit, act());
  expect(await discussion.read()).toContain("As it is.");
  await discussion.other.feature(id, new Date(), act());
  expect(await discussion.read()).toContain("Featured by the newsroom");
  await discussion.posted({ text: "Another." });
  expect(await discussion.read()).toContain("Another.");
});

test("a discussion that is closed, by another process or by its age, has no form", async () => {
  expect(await discussion.read()).toMatch(TOKEN);
  await discussion.other.setDoor("a", "closed", act());
  expect(await discussion.read()).not.toContain("<form");
  await discussion.other.setDoor("a", null, act());
  expect(await discussion.read()).toMatch(TOKEN);
  discussion.publication.comments.closeAfter = 10;
  expect(await discussion.read({}, { now: new Date("2015-10-20") })).toMatch(TOKEN);
  expect(await discussion.read({}, { now: new Date("2015-10-30") })).not.toContain("<form");
  discussion.publication.comments.closeAfter = null;
});
