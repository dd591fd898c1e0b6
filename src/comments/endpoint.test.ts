import { beforeEach, describe, expect, test, vi } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { handle } from "./endpoint.ts";
import { DEFAULT_RULES } from "./rules/rules.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";

const PUBLICATION = {
  address: "https://news.example",
  language: "en-GB",
  messagesIn,
  timeZone: "Asia/Beirut",
  comments: { ...DEFAULT_RULES, mode: "publish" as const },
};
const ADDRESS = "/articles/a/discussion/";
const ARTICLE = { slug: "a", published: "2015-10-15", language: "en-GB" };
const SCRIPT = { Accept: "text/vnd.crosshead.fragment+html" };

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

function get(path = ADDRESS, init: RequestInit = {}, kept = store): Promise<Response> {
  const request = new Request(`https://news.example${path}`, init);
  return handle(request, ARTICLE, kept, PUBLICATION, "192.0.2.7");
}

function post(fields: Record<string, string>, headers: Record<string, string> = {}, kept = store) {
  const own = { Origin: "https://news.example", ...headers };
  const init = { method: "POST", body: new URLSearchParams(fields), headers: own };
  return get(ADDRESS, init, kept);
}

const typed = { name: "Nour", comment: "The margin helps." };

const locked = () => Promise.reject(new Error("database is locked"));
const refusing = new Proxy({} as CommentStore, { get: () => locked });
const down = () => refusing;

const thread = async (kept = store) => (await kept.page("a", "oldest")).comments;

describe("reading", () => {
  test("shows the discussion, uncached, whoever asks", async () => {
    await post(typed);
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
      "referrer-policy": "strict-origin-when-cross-origin",
      vary: "Accept, Accept-Encoding",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(await answer.text()).toContain("<p>The margin helps.</p>");
  });

  test("offers a reply to the comment that is asked for, and none to one that is not there", async () => {
    await post(typed);
    expect(await (await get(`${ADDRESS}?parent=1`)).text()).toContain("Reply to Nour</h3>");
    expect(await (await get(`${ADDRESS}?parent=2`)).text()).toContain("Leave a comment</h3>");
  });

  test("redirects other spellings of the address", async () => {
    const answer = await get("/articles/%41/discussion/?fbclid=1");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("Location")).toBe(`${ADDRESS}?fbclid=1`);
  });

  test("answers 404 where there is no article", async () => {
    const request = new Request("https://news.example/articles/b/discussion/");
    const answer = await handle(request, undefined, store, PUBLICATION);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("There is no article at this address.");
  });
});

describe("posting", () => {
  test("redirects a form to the comment's place", async () => {
    const answer = await post(typed);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(`${ADDRESS}?comment=1#comment-1`);
    expect(answer.body).toBeNull();
  });

  test("answers a script with the discussion as it is now, and an empty form", async () => {
    await post(typed);
    const answer = await post({ ...typed, parent: "1" }, SCRIPT);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("Location")).toBe(`${ADDRESS}?comment=2#comment-2`);
    const text = await answer.text();
    expect(text).toContain("2 comments");
    expect(text).toContain("Leave a comment</h3>");
    expect(await store.find("a", 2)).toMatchObject({ parent: 1, name: "Nour" });
  });

  test("shows mistakes in a reply as mistakes in that reply", async () => {
    await post(typed);
    const answer = await post({ name: "Ben", comment: "", parent: "1" });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('id="comment-error">Please enter your comment!</p>');
    expect(text).toContain('value="Ben"');
    expect(text).toContain('name="parent" value="1"');
    expect(await thread()).toHaveLength(1);
  });

  test.each(["2", "0", "-1", "1e9", "x", "99999999999999999999"])(
    "refuses a reply to comment %s, which is not there",
    async (parent) => {
      await post(typed);
      const answer = await post({ ...typed, parent });
      expect(answer.status).toBe(400);
      const text = await answer.text();
      expect(text).toContain("The comment that you are replying to is not in this discussion.");
      expect(text).toContain(`<a class="back" href="${ADDRESS}">Back to the discussion</a>`);
    },
  );

  test("takes what text browsers send, which name the page alone", async () => {
    const headers = { Referer: `https://news.example${ADDRESS}` };
    const body = new URLSearchParams(typed);
    expect((await get(ADDRESS, { method: "POST", body, headers })).status).toBe(303);
    expect(await thread()).toHaveLength(1);
  });

  test.each([
    ["that does not say where it comes from", {}, typed],
    [
      "to a comment that is not there",
      { Origin: "https://news.example" },
      { ...typed, parent: "9" },
    ],
  ])("gives the text of a post back %s", async (_, headers, fields) => {
    const body = new URLSearchParams(fields);
    const text = await (await get(ADDRESS, { method: "POST", body, headers })).text();
    expect(text).toContain('role="alert"');
    expect(text).toContain("The margin helps.</textarea>");
  });

  test("shows no words of another site", async () => {
    const answer = await post(typed, { Origin: "https://elsewhere.example" });
    expect(await answer.text()).not.toContain("The margin helps.");
  });

  test("refuses other methods, and posts of other sites", async () => {
    const answer = await get(ADDRESS, { method: "DELETE" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("Allow")).toBe("GET, HEAD, POST");
    expect((await get(ADDRESS, { method: "constructor" })).status).toBe(405);
    expect((await post(typed, { Origin: "https://elsewhere.example" })).status).toBe(403);
    expect(await thread()).toEqual([]);
  });
});

describe("while the store cannot be reached", () => {
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
  });

  test("answers 503 and keeps what was typed, and what it replies to", async () => {
    const answer = await post(typed, {}, down());
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("30");
    const text = await answer.text();
    expect(text).toContain("The margin helps.</textarea>");
    expect(text).toContain("The discussion is unavailable at the moment.");
    expect(console.error).toHaveBeenCalledOnce();

    const reply = await post({ ...typed, parent: "1" }, {}, down());
    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain('<input type="hidden" name="parent" value="1">');
  });

  test("answers 503 to readers, and 503 again to their mistakes and replies", async () => {
    expect((await get(ADDRESS, {}, down())).status).toBe(503);
    expect((await post({ ...typed, name: "" }, {}, down())).status).toBe(503);
    expect((await post({ ...typed, parent: "1" }, SCRIPT, down())).status).toBe(503);
  });

  test("adds nothing that it could not show to the script that asks", async () => {
    const unread = { ...store, page: locked };
    expect((await post(typed, SCRIPT, unread)).status).toBe(503);
    expect(await thread()).toEqual([]);
  });
});

test("answers 503 to what nobody foresaw, and logs it", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const request = new Request(`https://news.example${ADDRESS}`, { method: "POST" });
  const misconfigured = { ...PUBLICATION, address: "news" };
  const answer = await handle(request, ARTICLE, store, misconfigured);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('<textarea id="comment"');
  expect(logged).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError));
});
