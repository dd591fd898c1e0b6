import { beforeEach, expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { Browser, moderatedStore, SECRET } from "../testing/example-moderation.ts";
import { handle } from "./endpoint.ts";
import { siteFeed } from "./feed.ts";
import { DEFAULT_RULES } from "./rules/rules.ts";
import type { CommentStore } from "./store/store.ts";

const SITE = "https://news.example";
const DISCUSSION = "/articles/a/discussion/";
const ARTICLE = {
  slug: "a",
  published: "2015-10-15",
  language: "en-GB",
  passages: async () => ({ "q-1": "The pier <leaks>." }),
};
const PUBLICATION = {
  address: SITE,
  name: "The Harbour",
  language: "en-GB",
  timeZone: "Asia/Beirut",
  messagesIn,
  comments: {
    ...DEFAULT_RULES,
    notify: { about: "held" as const, webhook: "own" as const, mail: null },
  },
};
const WORDS = "It was Tuesday, not Thursday.";

let store: CommentStore;
let cookie = "";

beforeEach(async () => {
  store = await moderatedStore();
  cookie = "";
});

async function ask(path: string, fields?: Record<string, string>, kept = store) {
  const init = fields && { method: "POST", body: new URLSearchParams(fields) };
  const headers = { Origin: SITE, Cookie: cookie };
  const request = new Request(SITE + path, { ...init, headers });
  const answer = await handle(request, ARTICLE, kept, PUBLICATION, "192.0.2.7");
  cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
  return answer;
}

const page = async (path: string) => (await ask(path)).text();
const tell = (fields: Record<string, string> = {}) =>
  ask(DISCUSSION, { act: "tell", comment: WORDS, passage: "q-1", ...fields });
const status = async () => (await store.comment(1))?.status;

async function ana(): Promise<Browser> {
  const browser = new Browser(store);
  await browser.signIn(SECRET);
  return browser;
}

test("the form quotes the words that it is about, and leads back to them", async () => {
  const form = await page(`${DISCUSSION}?tell=q-1`);
  expect(form).toContain(
    '<blockquote class="passage" dir="auto">The pier &lt;leaks&gt;.</blockquote>',
  );
  expect(form).toContain('<a class="back" href="/articles/a/#q-1">Back to the passage</a>');
  const whole = await page(`${DISCUSSION}?tell=`);
  expect(whole).not.toContain("blockquote");
  expect(whole).toContain('<a class="back" href="/articles/a/">Back to the story</a>');
});

test("a message needs words, and no name", async () => {
  const answer = await tell({ comment: " ", name: "Nour" });
  expect(answer.status).toBe(422);
  const form = await answer.text();
  expect(form).toContain("Please say what is wrong.");
  expect(form).toContain('value="Nour"');
  expect(form).toContain("The pier &lt;leaks&gt;.");
  expect((await tell()).status).toBe(200);
  expect(await store.comment(1)).toMatchObject({
    status: "told",
    name: "Anonymous",
    text: WORDS,
    passage: "q-1",
    passageWords: "The pier <leaks>.",
  });
});

test("it is shown to the newsroom and to no reader, whatever they ask for", async () => {
  await tell();
  cookie = "";
  const feed = await siteFeed(
    new Request(`${SITE}/comments/atom.xml`),
    async (slug) => ({ slug, headline: "Pier", language: "en" }),
    store,
    PUBLICATION,
  );
  expect(await feed.text()).not.toContain(WORDS);
  for (const query of [
    "",
    "?order=newest",
    "?passage=q-1",
    "?comment=1",
    "?own=1",
    "?parent=1",
    "?report=1",
  ])
    expect(await page(DISCUSSION + query), query).not.toContain(WORDS);
  expect((await store.counts(["a"])).size).toBe(0);
  const desk = await ana();
  const list = await desk.page("?list=told");
  expect(list).toContain(WORDS);
  expect(list).toContain('<a href="/articles/a/#q-1"');
  expect(list).toMatch(/>Messages <b>1<\/b>/u);
  expect(await desk.page("?list=held")).not.toContain(WORDS);
});

test("a moderator settles it and takes that back, and cannot publish it by any form", async () => {
  await tell();
  const desk = await ana();
  for (const act of ["published 1", "held 1", "spam 1", "feature 1"]) {
    await desk.post({ act });
    expect(await status(), act).toBe("told");
  }
  expect((await desk.post({ act: "reply 1", reply: "Thank you." })).status).toBe(422);
  await desk.post({ act: "settled 1" });
  expect(await status()).toBe("settled");
  await desk.post({ act: "published 1" });
  expect(await status()).toBe("settled");
  expect(await desk.page("?list=settled")).toContain(WORDS);
  const [entry] = await store.log(1);
  await desk.post({ act: `undo ${entry?.id}` });
  expect(await status()).toBe("told");
});

test("its author can read, export and delete it, and not make it a comment", async () => {
  await tell({ name: "Nour" });
  const own = await page(`${DISCUSSION}?own=1`);
  expect(own).toContain("Your message");
  expect(own).toContain("Only the newsroom can read it.");
  expect(own).not.toContain("Save changes");
  await ask(DISCUSSION, { act: "edit", id: "1", comment: "Public?" });
  expect(await store.comment(1)).toMatchObject({ status: "told", text: WORDS });
  await ask(DISCUSSION, { act: "delete", id: "1" });
  expect(await status()).toBe("deleted");
});

test("it is taken where the discussion is closed, and of one sending once", async () => {
  await store.setDoor("a", "closed", { moderator: "Ana", at: new Date() });
  const form = await page(`${DISCUSSION}?tell=`);
  const token = /name="token" value="([^"]+)"/u.exec(form)?.[1] ?? "";
  await tell({ token });
  await tell({ token });
  expect(await store.queue("told", { limit: 9 })).toHaveLength(1);
});

test("what a bot sends is settled at once, and the newsroom is told of nothing", async () => {
  await tell({ website: "https://casino.example" });
  expect(await status()).toBe("settled");
  expect(await store.claimNotices(new Date(), new Date())).toEqual([]);
});

test("the newsroom's channels are told of it", async () => {
  await tell();
  const [notice] = await store.claimNotices(new Date(Date.now() + 1), new Date());
  expect(notice?.comment).toMatchObject({ status: "told", text: WORDS });
});

test("an address that sends many is asked to wait, with its words kept", async () => {
  for (let sent = 0; sent < 10; sent++) await tell({ comment: `${WORDS} ${sent}` });
  const answer = await tell();
  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain(`\n${WORDS}</textarea>`);
});

test("where the store is away, the words stay in the private form", async () => {
  const away = new Proxy(store, {
    get: (target, name) =>
      name === "post" ? () => Promise.reject(new Error("away")) : Reflect.get(target, name),
  });
  const answer = await ask(DISCUSSION, { act: "tell", comment: WORDS }, away);
  expect(answer.status).toBe(503);
  const form = await answer.text();
  expect(form).toContain(`\n${WORDS}</textarea>`);
  expect(form).toContain('value="tell"');
  expect(form).not.toContain("Post comment");
});
