import { expect, test, vi } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { coalesced } from "./coalesced.ts";
import { libsqlStore } from "./libsql-store.ts";

test("asks once for all who come at the same time, and again for who comes after", async () => {
  const store = libsqlStore("file::memory:");
  const asked = vi.spyOn(store, "discussion");
  const shared = coalesced({ ...store, discussion: (slug) => store.discussion(slug) });
  await store.post(posting({ article: "a" }));
  const states = await Promise.all(["a", "a", "b"].map((slug) => shared.discussion(slug)));
  expect(states.map(({ published }) => published)).toEqual([1, 1, 0]);
  expect(asked).toHaveBeenCalledTimes(2);
  await store.post(posting({ article: "a" }));
  expect((await shared.discussion("a")).published).toBe(2);
});
