import { beforeEach, expect, test, vi } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { posting } from "../testing/example-comments.ts";
import { discussionCounts } from "./counts.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";
import { countsAddress } from "./text/address.ts";

const PUBLICATION = { language: "en-GB", messagesIn };

let store: CommentStore;

beforeEach(async () => {
  store = libsqlStore("file::memory:");
  for (const article of ["a", "a", "constructor", "c"]) await store.post(posting({ article }));
  await store.post(posting({ article: "b", status: "held" }));
});

const at = (query: string, init?: RequestInit) =>
  discussionCounts(
    new Request(`https://news.example/comments/counts.json${query}`, init),
    store,
    PUBLICATION,
  );

test("says how many comments are published on the articles that are asked for, and on no others", async () => {
  const answer = await at("?articles=constructor,a,b");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/json");
  expect(answer.headers.get("Cache-Control")).toBe("no-cache");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(new Map(Object.entries(await answer.json()))).toEqual(
    new Map([
      ["a", "2 comments"],
      ["constructor", "1 comment"],
    ]),
  );
});

test.each([
  ["fr", "2 commentaires"],
  ["ar-LB", "تعليقان"],
  ["pt-BR", "2 comments"],
])(
  "counts in the language of the page, where there are messages in it: %s",
  async (language, two) => {
    const { pathname, search } = new URL(countsAddress(["a"], language), "https://news.example");
    expect(pathname).toBe("/comments/counts.json");
    expect(await (await at(search)).json()).toEqual({ a: two });
  },
);

test("a reader who has the counts is told that they are unchanged, and given new ones", async () => {
  const tag = (await at("?articles=a,c")).headers.get("ETag") ?? "";
  const again = () => at("?articles=a,c", { headers: { "If-None-Match": tag } });
  expect((await again()).status).toBe(304);
  await store.post(posting({ article: "c" }));
  expect(await (await again()).json()).toEqual({ a: "2 comments", c: "2 comments" });
});

test.each([
  ["no articles", ""],
  ["nothing", "?articles="],
  ["an empty name", "?articles=a,"],
  ["what is no slug", "?articles=a,__proto__"],
  ["a path", "?articles=../a"],
  ["a hundred and one", `?articles=${"a,".repeat(100)}a`],
  ["no language", "?articles=a&language=--"],
])("%s cannot be counted, which one sentence says", async (_, query) => {
  const answer = await at(query);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/^[A-Z][^.]+\.$/u);
});

test("a hundred can be, and HEAD asks as GET does", async () => {
  expect((await at(`?articles=${"a,".repeat(99)}a`)).status).toBe(200);
  expect((await at("?articles=a", { method: "HEAD" })).status).toBe(200);
  const refused = await at("?articles=a", { method: "POST" });
  expect([refused.status, refused.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
});

test("a store that cannot be reached is said, and nothing of why", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = { counts: () => Promise.reject(new Error("secret path")) };
  const request = new Request("https://news.example/comments/counts.json?articles=a");
  const answer = await discussionCounts(request, broken, PUBLICATION);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe("Comments are unavailable at the moment.");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
