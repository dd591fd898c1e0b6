import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CachedDiscussion, FRAME, TOKEN } from "../../testing/cached-discussion.ts";
import { ARTICLE } from "../../testing/example-discussion.ts";
import { handle } from "../endpoint.ts";
import { Part } from "./gzip-parts.ts";
import type { View } from "./page-cache.ts";

let discussion: CachedDiscussion;

beforeEach(() => {
  discussion = new CachedDiscussion();
});

afterEach(() => discussion.delete());

test("is the page that the endpoint gives a stranger, but for the token of the form", async () => {
  const { id } = await discussion.posted({ text: "First.", name: "Nour" });
  await discussion.posted({ text: "Second.", parent: id });
  for (const [accept, reader] of [
    ["text/html", "page"],
    ["text/vnd.crosshead.fragment+html", "script"],
  ] as const) {
    for (const order of ["oldest", "newest"] as const) {
      const request = new Request(`https://news.example/articles/a/discussion/?order=${order}`, {
        headers: { Accept: accept },
      });
      const usual = await (
        await handle(request, ARTICLE, discussion.store, discussion.publication)
      ).text();
      const common = await discussion.read({ order, reader });
      expect(common.replace(TOKEN, "")).toBe(`<main>${usual.replace(TOKEN, "")}</main>`);
    }
  }
});

test("each reader's form has a token of its own, though the page is kept", async () => {
  const asked = vi.spyOn(discussion.store, "page");
  const tokens = await Promise.all(
    [discussion.read(), discussion.read(), discussion.read()].map(
      async (page) => TOKEN.exec(await page)?.[1],
    ),
  );
  await discussion.read();
  expect(new Set(tokens).size).toBe(3);
  const before = asked.mock.calls.length;
  await discussion.read();
  expect(asked.mock.calls.length).toBe(before);
});

test("another frame, such as that of a new release, is around the next page", async () => {
  await discussion.read();
  const frame = { ...FRAME, before: new Part([Buffer.from("<main id=new>")]) };
  expect(await discussion.read({ frame } as Partial<View>)).toMatch(/^<main id=new>/u);
});

test("keeps the pages that were read last, and no more of them than it may", async () => {
  const size = (await discussion.read()).length;
  discussion.pages = discussion.cacheOf(2.5 * size);
  const asked = vi.spyOn(discussion.store, "page");
  for (const order of ["oldest", "newest", "oldest", "newest"] as const)
    await discussion.read({ order });
  expect(asked).toHaveBeenCalledTimes(2);
  await discussion.read({ reader: "script" });
  await discussion.read({ order: "oldest" });
  expect(asked).toHaveBeenCalledTimes(4);
});

test("a store that is away is said to be", async () => {
  await discussion.read();
  vi.spyOn(discussion.store, "discussion").mockRejectedValue(new Error("locked"));
  await expect(discussion.read()).rejects.toThrow("locked");
});
