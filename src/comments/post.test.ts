import { beforeEach, describe, expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { handle } from "./endpoint.ts";
import { DEFAULT_RULES, type Rules } from "./rules/rules.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";

const ADDRESS = "/articles/a/discussion/";
const ARTICLE = { slug: "a", published: "2015-10-15", language: "en-GB" };
const ACT = { moderator: "Ana", at: new Date() };
const typed = { name: "Nour", comment: "The margin helps." };

let store: CommentStore;

beforeEach(async () => {
  store = libsqlStore("file::memory:");
  await store.setModerator("Ana", "hash", new Date());
});

function ask(path: string, init: RequestInit, rules: Partial<Rules> = {}, peer?: string) {
  const comments = { ...DEFAULT_RULES, ...rules };
  const publication = {
    address: "https://news.example",
    language: "en-GB",
    timeZone: "Asia/Beirut",
    messagesIn,
    comments,
  };
  const request = new Request(`https://news.example${path}`, init);
  return handle(request, ARTICLE, store, publication, peer);
}

function post(fields: Record<string, string>, headers = {}, rules = {}, peer = "192.0.2.7") {
  const own = { Origin: "https://news.example", ...headers };
  return ask(
    ADDRESS,
    { method: "POST", body: new URLSearchParams(fields), headers: own },
    rules,
    peer,
  );
}

const cookieOf = (answer: Response) => ({
  Cookie: answer.headers.get("Set-Cookie")?.split(";")[0] ?? "",
});

const status = async (id: number) => (await store.find("a", id))?.status;
const seen = async (id: number) => String((await store.find("a", id))?.edited?.getTime() ?? 0);

const tokenIn = async (rules = {}) => {
  const page = await (await ask(ADDRESS, {}, rules)).text();
  return /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? "";
};

test("holds nobody's first comment where no moderator could let it through", async () => {
  await store.removeModerator("Ana");
  await post(typed);
  expect(await status(1)).toBe("published");
  await post({ name: "Spinner", comment: "To the casino!" }, {}, { words: ["casino"] });
  expect(await status(2)).toBe("held");
});

describe("where first comments are held", () => {
  test("a moderator's approval lets through what the same receipt brings next, and no name does", async () => {
    const first = await post(typed);
    expect(await status(1)).toBe("held");
    await store.setStatus([1], "published", ACT);

    await post({ ...typed, comment: "Again I." }, cookieOf(first));
    expect(await status(2)).toBe("published");
    await post({ ...typed, comment: "I, says another." });
    expect(await status(3)).toBe("held");
    const forged = { Cookie: `${cookieOf(first).Cookie.slice(0, -1)}!` };
    await post({ ...typed, comment: "Says a third." }, forged);
    expect(await status(4)).toBe("held");
  });

  test("an author whose comment was rejected later waits again", async () => {
    const first = await post(typed);
    await store.setStatus([1], "published", ACT);
    await store.setStatus([1], "spam", ACT);
    await post({ ...typed, comment: "Again I." }, cookieOf(first));
    expect(await status(2)).toBe("held");
  });
});

test("takes the receipt of another time, and keeps it from scripts, other sites and plain HTTP", async () => {
  const first = await post(typed);
  const set = first.headers.get("Set-Cookie") ?? "";
  expect(set).toMatch(
    /^__Host-crosshead-receipt=[\w-]+\.[\w-]+; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/u,
  );
  const second = await post({ ...typed, comment: "Again I." }, cookieOf(first));
  expect(second.headers.get("Set-Cookie")).toBe(set);
});

test("gives a form that is sent twice one comment and one receipt", async () => {
  const token = await tokenIn();
  const first = await post({ ...typed, token });
  const again = await post({ ...typed, token });
  expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
  expect(again.headers.get("Set-Cookie")).toBe(first.headers.get("Set-Cookie"));
  await post({ ...typed, comment: "Something else.", token });
  expect(await store.queue("held", { limit: 10 })).toHaveLength(2);
});

test("makes of two readers with the same token, as a cached page has, two authors", async () => {
  const token = await tokenIn();
  await post({ ...typed, token });
  const beside = await post({ ...typed, comment: "Something else.", token });
  const elsewhere = await post({ ...typed, token }, {}, {}, "198.51.100.1");
  expect((await store.queue("held", { limit: 9 })).map(({ id }) => id)).toEqual([2, 1]);
  for (const other of [beside, elsewhere]) {
    await post({ act: "delete", id: "1" }, cookieOf(other));
    expect(await status(1)).toBe("held");
  }
  expect(elsewhere.headers.get("Set-Cookie")).toBeNull();
  const unknown = [await post({ ...typed, token: await tokenIn() }, {}, {}, "nowhere")];
  unknown.push(await post({ ...typed, comment: "Mine.", token }, {}, {}, "nowhere"));
  expect(new Set(unknown.map((answer) => answer.headers.get("Set-Cookie"))).size).toBe(2);
});

test("gives nobody a receipt for repeating another's words from the same address", async () => {
  await post(typed);
  const copied = await post(typed);
  expect(copied.headers.get("Location")).toBe(`${ADDRESS}?comment=1#comment-1`);
  expect(copied.headers.get("Set-Cookie")).toBeNull();
});

test.each(["", "x", "a.b.c", "zzz.nonce.signature"])(
  "takes a form with the token %j for one without",
  async (token) => {
    expect((await post({ ...typed, token }, {}, { mode: "publish" })).status).toBe(303);
    expect(await status(1)).toBe("published");
  },
);

test("holds links that come faster than anybody types them", async () => {
  const rules = { mode: "publish" };
  const token = await tokenIn(rules);
  await post({ ...typed, comment: "https://a.example", token }, {}, rules);
  expect(await store.find("a", 1)).toMatchObject({ status: "held", heldRule: "haste" });
});

test("lets nobody be locked out by those whose address is not known either", async () => {
  const rules = { mode: "publish", flood: { posts: 1, minutes: 5 } };
  const unknown = (comment: string) => post({ ...typed, comment }, {}, rules, "nowhere");
  expect((await unknown("One.")).status).toBe(303);
  expect((await unknown("Two.")).status).toBe(303);
  expect([await status(1), await status(2)]).toEqual(["published", "held"]);
  expect((await post(typed, {}, rules)).status).toBe(303);
  expect((await post({ ...typed, comment: "More." }, {}, rules)).status).toBe(429);
});

test("takes nothing into a discussion that is too old, and keeps the words; opens it where the newsroom says so", async () => {
  const rules = { mode: "publish", closeAfter: 30 };
  const answer = await post(typed, {}, rules);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toMatch(
    /This discussion is closed\.<[\s\S]*The margin helps\.<\/textarea>/u,
  );
  expect(await (await ask(ADDRESS, {}, rules as Partial<Rules>)).text()).not.toContain("<textarea");
  await store.setDoor("a", "open", ACT);
  expect((await post(typed, {}, rules)).status).toBe(303);
});

test("holds what comes from a blocked address", async () => {
  await post(typed, {}, { mode: "publish" });
  const { addressHashes } = await import("./trust/address-hash.ts");
  const { networkOf } = await import("./http/client-address.ts");
  const network = networkOf(new Headers(), "192.0.2.7", []);
  const [hash] = await addressHashes(network, new Date(), store, 7);
  await store.block("address", hash, ACT);
  await post({ ...typed, comment: "Again I." }, {}, { mode: "publish" });
  await post({ ...typed, comment: "I am not." }, {}, { mode: "publish" }, "192.0.2.8");
  expect([await status(2), await status(3)]).toEqual(["held", "published"]);
});

test("holds an edit that comes from a blocked address, and lets others stand", async () => {
  const rules = { mode: "publish" };
  const first = await post(typed, {}, rules);
  const second = await post({ ...typed, comment: "Fine." }, {}, rules, "192.0.2.8");
  const { addressHashes } = await import("./trust/address-hash.ts");
  const { networkOf } = await import("./http/client-address.ts");
  const network = networkOf(new Headers(), "192.0.2.7", []);
  const [hash] = await addressHashes(network, new Date(), store, 7);
  await store.block("address", hash, ACT);
  await post({ act: "edit", id: "1", comment: "Other words." }, cookieOf(first), rules);
  await post({ act: "edit", id: "2", comment: "Finer." }, cookieOf(second), rules, "192.0.2.8");
  expect(await store.find("a", 1)).toMatchObject({ status: "held", heldRule: "blocked address" });
  expect(await store.find("a", 2)).toMatchObject({ status: "published", text: "Finer." });
});

test("judges an edit of an author's only comment that was let through as another first", async () => {
  const first = await post(typed);
  const edit = async (comment: string) => {
    const edited = { act: "edit", id: "1", comment, seen: await seen(1) };
    return post(edited, cookieOf(first), { words: ["casino"] });
  };
  await edit("While it waits.");
  expect(await status(1)).toBe("held");
  await store.setStatus([1], "published", ACT);
  await edit("Once it stands.");
  expect(await store.find("a", 1)).toMatchObject({ status: "held", heldRule: "first time" });
  await store.setStatus([1], "published", ACT);
  await post({ ...typed, comment: "A second one." }, cookieOf(first));
  expect(await status(2)).toBe("published");
  await store.setStatus([2], "held", ACT);
  await store.setStatus([2], "published", ACT);
  await edit("Once another speaks for its author.");
  expect(await status(1)).toBe("published");
  await edit("To the casino!");
  expect(await store.find("a", 1)).toMatchObject({ status: "held", heldRule: "word" });
});

test("takes so many previews and edits from an address as nobody needs, and keeps the words", async () => {
  const rules = { mode: "publish" };
  const first = await post(typed, {}, rules);
  const preview = () => post({ ...typed, act: "preview" }, {}, rules);
  const edit = async (comment: string) =>
    post({ act: "edit", id: "1", comment, seen: await seen(1) }, cookieOf(first), rules);
  const answers = [];
  for (let count = 0; count < 30; count++)
    answers.push(await preview(), await edit(`Edit ${count}.`));
  expect(answers.map(({ status }) => status).filter((each) => each >= 400)).toEqual([]);
  for (const refused of [await preview(), await edit("One more.")]) {
    expect(refused.status).toBe(429);
    const page = await refused.text();
    expect(page).toMatch(/(?:The margin helps|One more)\.<\/textarea>/u);
    expect(page).toContain("many comments in a short time");
  }
  expect(await store.find("a", 1)).toMatchObject({ text: "Edit 29." });
  expect((await post({ ...typed, act: "preview" }, {}, rules, "192.0.2.9")).status).toBe(200);
});

test("takes so many reports from an address, and from all whose address is unknown", async () => {
  const rules = { mode: "publish" };
  await post(typed, {}, rules);
  const report = (peer: string) =>
    post({ act: "report", id: "1", reason: "Rude." }, {}, rules, peer);
  const statuses = async (peer: string, count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => report(peer)));
    return answers.filter((answer) => answer.status === 200).length;
  };
  expect(await statuses("192.0.2.9", 12)).toBe(10);
  expect(await statuses("nowhere", 105)).toBe(100);
  expect(await statuses("192.0.2.10", 1)).toBe(1);
});

test("rules that moderators have set apply to the next comment, in place of the publication's", async () => {
  const open = { mode: "publish", words: ["roulette"] };
  await post({ ...typed, comment: "Roulette and a casino." }, {}, open);
  await store.setRules({ words: ["casino"], flood: { posts: 2, minutes: 5 } }, {}, ACT);
  await post({ ...typed, comment: "Roulette again, and more of it." }, {}, open);
  expect((await post({ ...typed, comment: "A casino." }, {}, open)).status).toBe(429);
  await post({ ...typed, comment: "The other casino." }, {}, open, "198.51.100.7");
  const held = await store.queue("held", { limit: 9 });
  expect(held.map(({ text, heldWords }) => [text, heldWords])).toEqual([
    ["The other casino.", "casino"],
    ["Roulette and a casino.", "roulette"],
  ]);
});

test("keeps the reports of all whose address is unknown", async () => {
  await post(typed, {}, { mode: "publish" });
  for (const reason of ["Rude.", "It names a child."])
    await post({ act: "report", id: "1", reason }, {}, {}, "nowhere");
  const [reported] = await store.reported(9);
  expect(reported?.reports.map(({ reason }) => reason)).toEqual(["It names a child.", "Rude."]);
});
