import { beforeEach, expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { handle } from "./endpoint.ts";
import { PageCache } from "./pages/page-cache.ts";
import { DEFAULT_RULES } from "./rules/rules.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";

const SITE = "https://news.example";
const DISCUSSION = "/articles/a/discussion/";
const ARTICLE = { slug: "a", published: "2015-10-15", language: "en-GB" };
const PUBLICATION = {
  address: SITE,
  language: "en-GB",
  timeZone: "Asia/Beirut",
  messagesIn,
  comments: { ...DEFAULT_RULES, words: ["casino"] },
};

let store: CommentStore;
let cookie = "";

beforeEach(() => {
  store = libsqlStore("file::memory:");
  cookie = "";
});

/** A request of a browser with or without cookies. */
async function ask(path: string, fields?: Record<string, string>, keepsCookies = true) {
  const init = fields && { method: "POST", body: new URLSearchParams(fields) };
  const headers = { Origin: SITE, ...(keepsCookies && { Cookie: cookie }) };
  const request = new Request(SITE + path, { ...init, headers });
  const answer = await handle(request, ARTICLE, store, PUBLICATION, "192.0.2.7");
  cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
  return answer;
}

/** Follows redirects like a browser; returns the last address, and the page. */
async function land(fields: Record<string, string>, keepsCookies = true) {
  let answer = await ask(DISCUSSION, fields, keepsCookies);
  let at = new URL(DISCUSSION, SITE);
  while (answer.status === 303) {
    const to = new URL(answer.headers.get("Location") ?? "", at);
    at = new URL(to.hash ? to : to.href + at.hash);
    answer = await ask(at.pathname + at.search, undefined, keepsCookies);
  }
  return { at: at.href.slice(SITE.length), page: await answer.text() };
}

const nour = { name: "Nour", comment: "The margin helps." };
const held = { name: "Lena", comment: "To the casino!" };

test("after posting, a reader lands on the comment in its thread", async () => {
  const { at, page } = await land(nour);
  expect(at).toBe(`${DISCUSSION}?comment=1#comment-1`);
  expect(page).toContain('id="comment-1"');
});

test("a reply that waits is landed on under what it answers, with no key in the address", async () => {
  await land(nour);
  await land({ ...nour, comment: "Next." });
  const { at, page } = await land({ ...held, parent: "1" });
  expect(at).toBe(`${DISCUSSION}?comment=3#comment-3`);
  expect(page.indexOf('id="comment-3"')).toBeGreaterThan(page.indexOf('id="comment-1"'));
  expect(page.indexOf('id="comment-3"')).toBeLessThan(page.indexOf('id="comment-2"'));
  expect(page).toContain("Your comment is awaiting moderation");
});

test("a browser that keeps no cookies is shown its comment by the receipt", async () => {
  const { at, page } = await land(held, false);
  expect(at).toMatch(/\?comment=1&receipt=[\w.-]+#comment-1$/u);
  expect(page).toContain("Your comment is awaiting moderation");
  expect(page).toContain("Delete permanently");
});

test("after an edit, no key stands in the address of a browser that keeps cookies", async () => {
  await land(nour);
  const { at } = await land({ act: "edit", id: "1", comment: "It helps." });
  expect(at).toBe(`${DISCUSSION}?own=1#form`);
});

test("an author who comes back is told what became of comments that waited, and nobody else is", async () => {
  await land(held);
  await land({ ...held, comment: "The other casino!" });
  await land({ ...held, comment: "No casino." });
  const pages = new PageCache({ store, publication: PUBLICATION }, 1_000_000);
  const read = async (Cookie: string) => {
    const request = new Request(SITE + DISCUSSION, { headers: { Cookie } });
    const view = { order: "oldest", reader: "page" } as const;
    return (await pages.read(request, ARTICLE, view, false, new Date())).body.toString();
  };
  expect(await read(cookie)).not.toContain("Decisions on your comments");
  const act = { moderator: "Ana", at: new Date() };
  await store.setStatus([1], "published", act);
  await store.setStatus([2], "rejected", act);
  for (const page of [await read(cookie), await (await ask(DISCUSSION)).text()]) {
    expect(page).toMatch(/\?comment=1#comment-1" [^>]*>Your comment of .* is published/u);
    expect(page).toMatch(
      /\?own=2#form" [^>]*>The newsroom decided not to publish your comment of /u,
    );
    expect(page.match(/your comment of/giu)).toHaveLength(2);
  }
  expect(await read("")).not.toMatch(/your comment of/iu);
});
