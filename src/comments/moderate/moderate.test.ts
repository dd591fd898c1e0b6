import { beforeEach, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { Browser, moderatedStore, SECRET } from "../../testing/example-moderation.ts";
import type { CommentStore } from "../store/store.ts";
import { dayIn } from "../text/locale.ts";
import { dayOf } from "../trust/address-hash.ts";

let store: CommentStore;
let ana: Browser;
const TODAY = dayOf(new Date());

beforeEach(async () => {
  store = await moderatedStore();
  await store.post(
    posting({
      name: "Spinner",
      text: "The CA\u200bSINO is open.",
      status: "held",
      heldRule: "word",
      heldWords: "casino",
      address: `${TODAY}.hash`,
    }),
  );
  await store.post(posting({ name: "Nour", text: "The margin helps." }));
  ana = new Browser(store);
  await ana.signIn(SECRET);
});

const status = async (id: number) => (await store.comment(id))?.status;

/** Posts a form and returns the page that it leads to. */
async function follow(fields: Record<string, string> | [string, string][]): Promise<string> {
  const answer = await ana.post(fields);
  expect(answer.status).toBe(303);
  return (await ana.ask(answer.headers.get("Location") ?? "")).text();
}

test("a held comment says which rule held it, with the words marked where they stand", async () => {
  const page = await ana.page();
  expect(page).toContain('Held: it contains a banned word: <q dir="auto">casino</q>');
  expect(page).toContain("The <mark>CA\u200bSINO</mark> is open.");
  expect(page).toContain("Harbour opens");
  expect(page).not.toContain("The margin helps.");
});

test("several are decided on at once, and all of it is undone at once", async () => {
  await store.post(posting({ status: "held" }));
  const page = await follow([
    ["act", "rejected"],
    ["comment", "1"],
    ["comment", "3"],
  ]);
  expect(page).toContain("2 comments: rejected.");
  expect([await status(1), await status(3)]).toEqual(["rejected", "rejected"]);
  const entries = /name="entries" value="([^"]+)"/u.exec(page)?.[1] ?? "";
  await follow({ act: "undo", entries });
  expect([await status(1), await status(3)]).toEqual(["held", "held"]);
  expect(await ana.page("?list=log")).toMatch(/undid.*rejected/su);
});

test("what is searched for is found in its list", async () => {
  expect(await ana.page("?list=published&words=margin")).toContain("The margin helps.");
  const page = await ana.page("?list=published&words=spinner");
  expect(page).toContain("No results.");
  expect(page).toContain('value="spinner"');
});

test("the newsroom replies under its badge, though the discussion is closed, and once only", async () => {
  await follow({ act: "door closed", value: "a" });
  const reply = { act: "reply 2", at: "2", reply: "Thank you." };
  for (const sending of [reply, reply]) await follow(sending);
  const { comments } = await store.page("a", "oldest");
  expect(comments).toHaveLength(2);
  expect(comments[1]).toMatchObject({ name: "Ana", newsroom: true, parent: 2 });
  expect((await store.discussion("a")).door).toBe("closed");
});

test.each([
  ["unknown", `${TODAY}.unknown`],
  ["forgotten", null],
])("no block is offered of an address that is %s, which the page says", async (_, address) => {
  expect(await ana.page("?comment=1")).toContain('value="block-address 1"');
  await store.post(posting({ address }));
  const page = await ana.page("?comment=3");
  expect(page).toContain("The address of this comment is unknown");
  expect(page).not.toContain("block-address");
  expect((await ana.post({ act: "block-address 3" })).status).toBe(422);
  expect(await store.blocks()).toEqual([]);
});

test("names, addresses and patterns are blocked, named in the log, and let go", async () => {
  await follow({ act: "block-name 1" });
  await follow({ act: "block-address 1" });
  await follow({ act: "block pattern", value: "buy (now|here)" });
  const page = await ana.page("?list=blocks");
  const day = dayIn({ language: "en-GB", timeZone: "UTC" }, new Date(TODAY));
  for (const blocked of ["spinner", `of a comment of ${day}`, "buy (now|here)"]) {
    expect(page).toContain(blocked);
  }
  expect(page).not.toContain("hash");
  for (const { id } of await store.blocks()) await follow({ act: `unblock ${id}` });
  expect(await store.blocks()).toEqual([]);
  const log = await ana.page("?list=log");
  expect(log).toContain("blocked the pattern");
  expect(log).toContain(`blocked the address of a comment of ${day}`);
  expect(log).toContain("buy (now|here)");
  expect(log).not.toContain(`${TODAY}.hash`);
});

test("an edit, a feature and a deletion do what they say", async () => {
  await follow({ act: "edit 2", name: "Nour", text: "The margin is good." });
  await follow({ act: "feature 2" });
  expect(await store.comment(2)).toMatchObject({ text: "The margin is good." });
  expect((await store.comment(2))?.featured).toBeInstanceOf(Date);
  const page = await follow({ act: "delete 2", sure: "yes" });
  expect(page).toContain("1 comment: deleted permanently.");
  expect(page).not.toContain('value="undo"');
  expect(await ana.page("?comment=2")).toContain("There is no such comment.");
  expect(await ana.page("?list=log")).not.toContain("margin");
});

test("reports stand with what readers said, until they are dismissed", async () => {
  const report = { article: "a", comment: 2, reason: "Rude.", address: null, at: new Date() };
  await store.report(report);
  expect(await ana.page("?list=reports")).toContain("Rude.");
  await follow({ act: "dismiss 2", list: "reports" });
  expect(await ana.page("?list=reports")).toContain("Nothing here.");
  expect(await status(2)).toBe("published");
});

test("whoever is sent to a page signs in and comes to it", async () => {
  await ana.post({ act: "sign out" });
  expect(await ana.page("?comment=2")).toContain('name="at" value="2"');
  const fields = { act: "sign in", name: "Ana", secret: SECRET, at: "2" };
  const answer = await new Browser(store).post(fields);
  expect(answer.headers.get("Location")).toBe("/moderate/?comment=2");
});
