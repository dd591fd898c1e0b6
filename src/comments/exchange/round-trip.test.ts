import { beforeEach, describe, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { bringInto, DISQUS } from "../../testing/example-exports.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import type { SqlStore } from "../store/sql-store.ts";
import { jsonOf } from "./write-json.ts";
import { wxrOf } from "./write-wxr.ts";

let store: SqlStore;
beforeEach(() => {
  store = libsqlStore("file::memory:");
});

describe.each([
  ["JSON", (from: SqlStore) => jsonOf(from)],
  [
    "WXR",
    (from: SqlStore) =>
      wxrOf(from, {
        name: "News & more",
        address: "https://news.example",
        language: "en",
        articles: new Map([
          ["harbour-opens", { headline: "Harbour <opens>", published: "2015-10-15" }],
        ]),
      }),
  ],
])("an export in %s", (_, exported) => {
  const fill = async () => {
    await store.post(
      posting({ article: "harbour-opens", name: "]]> & <b>", text: "*One* ]]> 🙂\n\n- <two>" }),
    );
    await store.post(
      posting({
        article: "harbour-opens",
        parent: 1,
        passage: "p-1",
        passageWords: "The pier\u0001.",
        status: "held",
        heldRule: "word",
        heldWords: "casino",
        address: "2015-10-15.hash",
        author: "verifier",
      }),
    );
    await bringInto(store, DISQUS);
    await store.setStatus([2], "published", { moderator: "Ana", at: new Date(1e12) });
  };
  const text = async (from: SqlStore) => (await Array.fromAsync(exported(from))).join("");

  test("brings everything into another store, and nothing twice into any", async () => {
    await fill();
    const file = await text(store);
    const other = libsqlStore("file::memory:");
    expect(await bringInto(other, file)).toMatchObject({ added: 6, doubts: [] });
    const ours = await Array.fromAsync(jsonOf(store));
    const theirs = await Array.fromAsync(jsonOf(other));
    expect(theirs.map((line) => line.replace(/^,?\n/u, "")).sort()).toEqual(
      ours.map((line) => line.replace(/^,?\n/u, "")).sort(),
    );
    expect(await bringInto(other, file)).toMatchObject({ added: 0, known: 6 });
    expect(await bringInto(store, file)).toMatchObject({ added: 0, known: 6 });
    expect(await bringInto(store, await text(other))).toMatchObject({ added: 0, known: 6 });
  });

  test("tells nothing of whoever wrote", async () => {
    await fill();
    expect(await text(store)).not.toMatch(/2015-10-15\.hash|verifier|submission/u);
  });
});
