import { beforeEach, describe, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { Browser, moderatedStore, SECRET } from "../../testing/example-moderation.ts";
import type { CommentStore } from "../store/store.ts";

let store: CommentStore;
let ana: Browser;

const AUTHOR = "verifier";
const SENDER = {
  author: AUTHOR,
  fingerprint: null,
  alikeSince: new Date(0),
  address: null,
  addresses: [],
  recentSince: new Date(0),
};

/** Page that a moderator has open while an author writes. */
const OPEN = [1, 2, 3].map((id): [string, string] => ["seen", `${id}.0`]);

beforeEach(async () => {
  store = await moderatedStore();
  await store.post(posting({ status: "held", text: "Harmless.", author: AUTHOR }));
  await store.post(posting({ text: "Public and harmless.", author: AUTHOR }));
  await store.post(posting({ status: "held", text: "Of another author." }));
  ana = new Browser(store);
  await ana.signIn(SECRET);
  await store.feature(2, new Date(), { moderator: "Ana", at: new Date() });
  const report = { article: "a", reason: "Rude.", address: null, at: new Date() };
  await store.report({ ...report, comment: 2 });
});

const swap = (id: number, text = "Buy pills.") =>
  store.edit(
    { article: "a", id, author: AUTHOR },
    {
      status: "published",
      heldRule: null,
      heldWords: null,
      text,
      fingerprint: null,
      at: new Date(),
      since: new Date(0),
    },
  );

describe("a comment that was edited while a moderator had it open", () => {
  test.each([
    [{ act: "published 1" }, 1],
    [{ act: "rejected 1" }, 1],
    [{ act: "spam 1" }, 1],
    [{ act: "held 2" }, 2],
    [{ act: "feature 2" }, 2],
    [{ act: "dismiss 2", list: "reports" }, 2],
    [{ act: "delete 1", sure: "yes", at: "1" }, 1],
    [{ act: "edit 1", name: "Nour", text: "Harmless indeed.", at: "1" }, 1],
    [{ act: "edit 1", name: "Nour", text: "", at: "1" }, 1],
    [{ act: "reply 2", reply: " ", at: "2" }, 2],
    [{ act: "delete 1", at: "1" }, 1],
    [{ act: "reply 2", reply: "Well said.", at: "2" }, 2],
    [{ act: "block-name 1", at: "1" }, 1],
  ])("is not touched by %j, and its new words are shown", async (fields, id) => {
    await swap(id);
    const before = await store.comment(id);
    const answer = await ana.post([...Object.entries(fields), ...OPEN]);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("The text has changed since you saw it");
    expect(page).toContain("Buy pills.");
    expect(page).toContain(`name="seen" value="${id}.${before?.edited?.getTime()}"`);
    expect(await store.comment(id)).toEqual(before);
    expect(await store.reported(9)).toHaveLength(1);
    expect([(await store.log(9)).length, await store.blocks()]).toEqual([1, []]);
    expect((await store.standing(SENDER)).approved).toBe(false);
    expect((await store.discussion("a")).published).toBe(1);
  });

  test("stays as it is while others that were chosen with it are decided on", async () => {
    await swap(1);
    const chosen = ["1", "3"].map((id): [string, string] => ["comment", id]);
    const answer = await ana.post([["act", "published"], ...chosen, ...OPEN]);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("1 comment: approved.");
    expect(page).toContain("Buy pills.");
    expect(page).not.toContain('id="c-3"');
    expect((await store.comment(1))?.status).toBe("held");
    expect((await store.comment(3))?.status).toBe("published");
  });

  test("is decided on once its new words have been seen", async () => {
    await swap(1);
    await ana.post([["act", "published 1"], ...OPEN]);
    expect((await ana.post({ act: "published 1" })).status).toBe(303);
    expect(await store.comment(1)).toMatchObject({ status: "published", text: "Buy pills." });
  });

  test("keeps what a moderator typed for another who wrote first", async () => {
    const edit = (text: string): [string, string][] => [
      ...Object.entries({ act: "edit 1", name: "Nour", text, at: "1" }),
      ...OPEN,
    ];
    expect((await ana.post(edit("First."))).status).toBe(303);
    const second = await ana.post(edit("Second."));
    expect(second.status).toBe(409);
    expect(await second.text()).toMatch(/First\.[\s\S]*Second\.<\/textarea>/u);
    expect((await store.comment(1))?.text).toBe("First.");
  });

  test("is not decided on by who does not say what was seen", async () => {
    const answer = await ana.post([
      ["act", "published 1"],
      ["seen", ""],
    ]);
    expect(answer.status).toBe(409);
    expect((await store.comment(1))?.status).toBe("held");
  });

  test("comes back by no undoing", async () => {
    await ana.post({ act: "held 2" });
    const [entry] = await store.log(1);
    await swap(2);
    expect(await store.undo(entry?.id ?? 0, { moderator: "Ana", at: new Date() })).toBe(false);
    expect((await store.comment(2))?.status).toBe("held");
  });
});

test("an edit takes away the mark that its author's first words were given", async () => {
  expect((await store.comment(2))?.featured).toBeInstanceOf(Date);
  await swap(2, "Public and less so.");
  expect(await store.comment(2)).toMatchObject({ status: "published", featured: null });
});

test("so does an edit by a moderator, and undoing it gives the mark back with the words", async () => {
  const before = await store.comment(2);
  await ana.post({ act: "edit 2", name: "Nour", text: "Public and corrected.", at: "2" });
  expect(await store.comment(2)).toMatchObject({ text: "Public and corrected.", featured: null });
  const [entry] = await store.log(1);
  await ana.post({ act: `undo ${entry?.id}` });
  expect(await store.comment(2)).toEqual(before);
});
