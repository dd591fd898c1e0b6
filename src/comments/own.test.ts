import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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

describe("an edit of words that a moderator has changed since its author saw them", () => {
  const revision = { name: "Nour", text: "The margin helps.", fingerprint: null };
  const edit = (comment: string, seen = "0") => post({ act: "edit", id: "1", comment, seen });

  beforeEach(() => store.revise(1, revision, ACT));

  test("changes nothing, shows both, and is taken once they have been seen", async () => {
    const answer = await edit("On paper it helps.");
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toMatch(/<p>The margin helps\.<\/p>[\s\S]*On paper it helps\.<\/textarea>/u);
    expect(page).toContain("has been edited in the meantime");
    expect(await store.find("a", 1)).toMatchObject({ text: "The margin helps." });
    const seen = /name="seen" value="(\d+)"/u.exec(page)?.[1] ?? "";
    expect((await edit("On paper it helps.", seen)).status).toBe(303);
    expect(await store.find("a", 1)).toMatchObject({ text: "On paper it helps." });
  });

  test("is told of them also where it had to be written otherwise first", async () => {
    const page = await (await edit("")).text();
    expect(page).toContain('name="seen" value="0"');
  });

  test.each(["", "none", "-1", "1e400"])(
    "is not taken with “%s” as what was seen",
    async (seen) => {
      expect((await edit("On paper it helps.", seen)).status).toBe(409);
      expect(await store.find("a", 1)).toMatchObject({ text: "The margin helps." });
    },
  );
});
