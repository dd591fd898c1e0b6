import { beforeEach, describe, expect, test } from "vitest";
import { ACT, ADDRESS, cookieOf, ExampleDiscussion, TYPED } from "../testing/example-discussion.ts";

let discussion: ExampleDiscussion;

beforeEach(async () => {
  discussion = await ExampleDiscussion.open();
});

test("holds nobody's first comment where no moderator could let it through", async () => {
  await discussion.store.removeModerator("Ana");
  await discussion.post(TYPED);
  expect(await discussion.status(1)).toBe("published");
  await discussion.post({ name: "Spinner", comment: "To the casino!" }, {}, { words: ["casino"] });
  expect(await discussion.status(2)).toBe("held");
});

describe("where first comments are held", () => {
  test("a moderator's approval lets through what the same receipt brings next, and no name does", async () => {
    const first = await discussion.post(TYPED);
    expect(await discussion.status(1)).toBe("held");
    await discussion.store.setStatus([1], "published", ACT);

    await discussion.post({ ...TYPED, comment: "Again I." }, cookieOf(first));
    expect(await discussion.status(2)).toBe("published");
    await discussion.post({ ...TYPED, comment: "I, says another." });
    expect(await discussion.status(3)).toBe("held");
    const forged = { Cookie: `${cookieOf(first).Cookie.slice(0, -1)}!` };
    await discussion.post({ ...TYPED, comment: "Says a third." }, forged);
    expect(await discussion.status(4)).toBe("held");
  });

  test("an author whose comment was rejected later waits again", async () => {
    const first = await discussion.post(TYPED);
    await discussion.store.setStatus([1], "published", ACT);
    await discussion.store.setStatus([1], "spam", ACT);
    await discussion.post({ ...TYPED, comment: "Again I." }, cookieOf(first));
    expect(await discussion.status(2)).toBe("held");
  });
});

test("takes the receipt of another time, and keeps it from scripts, other sites and plain HTTP", async () => {
  const first = await discussion.post(TYPED);
  const set = first.headers.get("Set-Cookie") ?? "";
  expect(set).toMatch(
    /^__Host-crosshead-receipt=[\w-]+\.[\w-]+; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/u,
  );
  const second = await discussion.post({ ...TYPED, comment: "Again I." }, cookieOf(first));
  expect(second.headers.get("Set-Cookie")).toBe(set);
});

test("gives a form that is sent twice one comment and one receipt", async () => {
  const token = await discussion.token();
  const first = await discussion.post({ ...TYPED, token });
  const again = await discussion.post({ ...TYPED, token });
  expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
  expect(again.headers.get("Set-Cookie")).toBe(first.headers.get("Set-Cookie"));
  await discussion.post({ ...TYPED, comment: "Something else.", token });
  expect(await discussion.store.queue("held", { limit: 10 })).toHaveLength(2);
});

test("makes of two readers with the same token, as a cached page has, two authors", async () => {
  const token = await discussion.token();
  await discussion.post({ ...TYPED, token });
  const beside = await discussion.post({ ...TYPED, comment: "Something else.", token });
  const elsewhere = await discussion.post({ ...TYPED, token }, {}, {}, "198.51.100.1");
  expect((await discussion.store.queue("held", { limit: 9 })).map(({ id }) => id)).toEqual([2, 1]);
  for (const other of [beside, elsewhere]) {
    await discussion.post({ act: "delete", id: "1" }, cookieOf(other));
    expect(await discussion.status(1)).toBe("held");
  }
  expect(elsewhere.headers.get("Set-Cookie")).toBeNull();
  const unknown = [
    await discussion.post({ ...TYPED, token: await discussion.token() }, {}, {}, "nowhere"),
  ];
  unknown.push(await discussion.post({ ...TYPED, comment: "Mine.", token }, {}, {}, "nowhere"));
  expect(new Set(unknown.map((answer) => answer.headers.get("Set-Cookie"))).size).toBe(2);
});

test("gives nobody a receipt for repeating another's words from the same address", async () => {
  await discussion.post(TYPED);
  const copied = await discussion.post(TYPED);
  expect(copied.headers.get("Location")).toBe(`${ADDRESS}?comment=1#comment-1`);
  expect(copied.headers.get("Set-Cookie")).toBeNull();
});

test.each(["", "x", "a.b.c", "zzz.nonce.signature"])(
  "takes a form with the token %j for one without",
  async (token) => {
    expect((await discussion.post({ ...TYPED, token }, {}, { mode: "publish" })).status).toBe(303);
    expect(await discussion.status(1)).toBe("published");
  },
);

test("judges an edit of an author's only comment that was let through as another first", async () => {
  const first = await discussion.post(TYPED);
  const edit = async (comment: string) => {
    const edited = { act: "edit", id: "1", comment, seen: await discussion.seen(1) };
    return discussion.post(edited, cookieOf(first), { words: ["casino"] });
  };
  await edit("While it waits.");
  expect(await discussion.status(1)).toBe("held");
  await discussion.store.setStatus([1], "published", ACT);
  await edit("Once it stands.");
  expect(await discussion.store.find("a", 1)).toMatchObject({
    status: "held",
    heldRule: "first time",
  });
  await discussion.store.setStatus([1], "published", ACT);
  await discussion.post({ ...TYPED, comment: "A second one." }, cookieOf(first));
  expect(await discussion.status(2)).toBe("published");
  await discussion.store.setStatus([2], "held", ACT);
  await discussion.store.setStatus([2], "published", ACT);
  await edit("Once another speaks for its author.");
  expect(await discussion.status(1)).toBe("published");
  await edit("To the casino!");
  expect(await discussion.store.find("a", 1)).toMatchObject({ status: "held", heldRule: "word" });
});
