import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { handle } from "./endpoint.ts";
import { DEFAULT_RULES } from "./rules/rules.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";

const ADDRESS = "https://news.example/articles/a/discussion/";
const ARTICLE = { slug: "a", published: "2015-10-15", language: "en-GB" };
const ACT = { moderator: "Ana", at: new Date() };

let store: CommentStore;
let cookie: string;

beforeEach(async () => {
  store = libsqlStore("file::memory:");
  const comment = "The margin helps whoever reads on paper.";
  const answer = await post({ name: "Nour", comment, remember: "" }, "");
  cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const facts = { article: "a", comment: 1, address: "2015-10-15.hash", at: new Date() };
  await store.report({ ...facts, reason: "I doubt it." });
});

function post(fields: Record<string, string>, own = cookie): Promise<Response> {
  const publication = {
    address: "https://news.example",
    language: "en-GB",
    timeZone: "Asia/Beirut",
    messagesIn,
    comments: { ...DEFAULT_RULES, mode: "publish" as const },
  };
  const request = new Request(ADDRESS, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: "https://news.example", Cookie: own },
  });
  return handle(request, ARTICLE, store, publication, "192.0.2.7");
}

test("an author's export has all that is kept: hashes, what was said of it and what was decided", async () => {
  await store.setStatus([1], "held", ACT);
  const kept = JSON.parse(await (await post({ act: "export", id: "1" })).text());
  expect(kept).toMatchObject({
    name: "Nour",
    text: "The margin helps whoever reads on paper.",
    address: expect.stringMatching(/^\d{4}-\d\d-\d\d\.[\w-]{24}$/u),
    fingerprint: expect.stringMatching(/^[\w-]{24}$/u),
    submission: expect.stringMatching(/^[\w-]{24}$/u),
    author: expect.stringMatching(/^[\w-]{24}$/u),
    reports: [{ reason: "I doubt it." }],
    decisions: [{ action: "held", before: expect.stringContaining("published") }],
  });
  const columns = Object.keys((await store.kept("a", 1)) ?? {});
  expect(Object.keys(kept)).toEqual(columns);
  expect(JSON.stringify(kept)).not.toMatch(/Ana|2015-10-15\.hash/u);
});

afterEach(() => vi.useRealTimers());

test("the receipt in an address serves for 30 days, whatever somebody makes of its end", async () => {
  const page = await (await post({ act: "edit", id: "1", comment: "" })).text();
  const receipt = /name="receipt" value="([^"]+)"/u.exec(page)?.[1] ?? "";
  const answered = async (given: string) =>
    (await post({ act: "export", id: "1", receipt: given }, "")).status;
  expect(await answered(receipt)).toBe(200);
  expect(await answered(receipt.replace(/^\d/u, "9"))).toBe(403);
  vi.useFakeTimers({ now: Date.now() + 30 * 86_400_000, toFake: ["Date"] });
  expect(await answered(receipt)).toBe(200);
  vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ["Date"] });
  expect(await answered(receipt)).toBe(403);
  expect((await post({ act: "export", id: "1" })).status).toBe(200);
});

test("nobody else gets it", async () => {
  expect((await post({ act: "export", id: "1" }, "")).status).toBe(403);
});

test.each([
  ["its author", () => post({ act: "delete", id: "1" })],
  ["a moderator", () => store.erase(1, ACT)],
])("what readers said of a comment goes when %s deletes it", async (_, remove) => {
  expect(await store.reported(10)).toHaveLength(1);
  await remove();
  expect(await store.reported(10)).toEqual([]);
  expect(await store.backlog()).toEqual({ held: 0, told: 0, reports: 0 });
  expect(await store.kept("a", 1)).toMatchObject({ text: "", reports: [] });
});
