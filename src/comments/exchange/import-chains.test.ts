import { beforeEach, expect, test } from "vitest";
import { libsqlStore } from "../store/libsql-store.ts";
import type { SqlStore } from "../store/sql-store.ts";
import { importComments } from "./import-comments.ts";
import { JSON_HEAD, JSON_TAIL } from "./read-json.ts";

/** Replies in a file, each with the number of its parent; 0 for none. */
interface Reply {
  id: number;
  parent: number;
}

const TIME = "2015-10-16T11:00:00.000Z";

type Format = "WordPress" | "Disqus" | "our own";

const FORMATS: Readonly<Record<Format, (replies: readonly Reply[]) => string>> = {
  WordPress: (replies) => `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><link>https://blog.example/a/</link>${replies
    .map(
      ({ id, parent }) =>
        `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Ana</wp:comment_author><wp:comment_date_gmt>${TIME}</wp:comment_date_gmt><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`,
    )
    .join("\n")}</item></channel></rss>`,
  Disqus: (
    replies,
  ) => `<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="7"><link>https://blog.example/a</link></thread>
${replies
  .map(
    ({ id, parent }) =>
      `<post dsq:id="${id}"><message>Yes.</message><createdAt>${TIME}</createdAt><author><name>Ana</name></author><thread dsq:id="7"/>${parent ? `<parent dsq:id="${parent}"/>` : ""}</post>`,
  )
  .join("\n")}</disqus>`,
  "our own": (replies) => {
    const facts = { article: "a", name: "Ana", text: "Yes.", created: TIME, status: "published" };
    const origin = "crosshead:other";
    const lines = replies.map(({ id, parent }) =>
      JSON.stringify({
        ...{ ...facts, origin, originId: String(id) },
        ...(parent && { parentOrigin: origin, parentId: String(parent) }),
      }),
    );
    return `${JSON_HEAD}\n${lines.join(",\n")}\n${JSON_TAIL}\n`;
  },
};

let store: SqlStore;
beforeEach(() => {
  store = libsqlStore("file::memory:");
});

function bring(file: string) {
  async function* pieces() {
    for (let at = 0; at < file.length; at += 65_536) yield file.slice(at, at + 65_536);
  }
  return importComments(pieces(), store, {
    published: new Map([["a", "2015-10-15"]]),
    anonymous: "Anonymous",
  });
}

const replies = (length: number, parent: (id: number) => number): Reply[] =>
  Array.from({ length }, (_, index) => ({ id: index + 1, parent: parent(index + 1) }));

// Formats identify the parent of a reply in different ways; sorting is shared by all of them.
test.each<[number, Format]>([
  [10_000, "WordPress"],
  [10_000, "Disqus"],
  [20_000, "our own"],
])(
  "%d replies in a row in %s are one thread",
  {
    timeout: 120_000,
  },
  async (length, format) => {
    const file = FORMATS[format](replies(length, (id) => id - 1));
    expect(await bring(file)).toMatchObject({ added: length, doubts: [] });
    const { comments } = await store.page("a", "oldest", length - 10);
    expect(comments.at(-1)).toMatchObject({ id: length, parent: length - 1, root: 1 });
  },
);

test.each(Object.entries(FORMATS))(
  "replies in a circle in %s start threads, and it is told",
  async (_, fileOf) => {
    const { added, doubts } = await bring(fileOf(replies(500, (id) => id - 1 || 500)));
    expect(added).toBe(500);
    expect(doubts[0]?.sentence).toMatch(
      /^500 replies, which answer a comment that is not imported/u,
    );
    const { comments } = await store.page("a", "oldest");
    expect(comments.map(({ parent }) => parent)).toEqual(comments.map(() => null));
  },
);

test.each(Object.entries(FORMATS))("a reply to itself in %s starts a thread", async (_, fileOf) => {
  expect(await bring(fileOf([{ id: 1, parent: 1 }]))).toMatchObject({ added: 1 });
  expect((await store.page("a", "oldest")).comments).toMatchObject([{ parent: null }]);
});
