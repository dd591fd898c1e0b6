import { beforeEach, describe, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { bringInto, DISQUS, item, remark, wxr } from "../../testing/example-exports.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import type { SqlStore } from "../store/sql-store.ts";
import { JSON_HEAD, JSON_TAIL } from "./read-json.ts";
import { jsonOf } from "./write-json.ts";

let store: SqlStore;
beforeEach(() => {
  store = libsqlStore("file::memory:");
});

const bring = (text: string) => bringInto(store, text);

const thread = async (article = "harbour-opens") => (await store.page(article, "oldest")).comments;

test("takes comments from WordPress with their threads, times, names and statuses", async () => {
  const file = wxr(
    item(
      remark(3, { parent: 2, author: "Ana &amp; Tom" }) +
        remark(2) +
        remark(4, { approved: 0 }) +
        remark(5, { approved: "spam" }) +
        remark(6, { approved: "trash" }) +
        remark(7, { type: "pingback" }),
    ),
  );
  const { added, doubts, unmatched } = await bring(file);
  expect({ added, unmatched }).toEqual({ added: 5, unmatched: [] });
  expect(doubts.map(({ sentence }) => sentence)).toEqual([
    "comment 7 is a pingback, which no reader wrote: left out",
  ]);
  expect(await thread()).toMatchObject([
    {
      id: 1,
      parent: null,
      name: "Nour",
      text: "Remark 2.",
      created: new Date("2015-10-16T10:00:02Z"),
    },
    { id: 2, parent: 1, root: 1, name: "Ana & Tom", text: "Remark 3." },
  ]);
  expect(await store.queue("held", { limit: 9 })).toMatchObject([
    { text: "Remark 4.", heldRule: "imported" },
  ]);
  expect(await store.queue("spam", { limit: 9 })).toMatchObject([{ text: "Remark 5." }]);
  expect(await store.queue("rejected", { limit: 9 })).toMatchObject([{ text: "Remark 6." }]);
});

test("takes comments from Disqus, a reply before what it answers, and keeps those of pages it does not know", async () => {
  const { added, unmatched } = await bring(DISQUS);
  expect(added).toBe(4);
  expect(unmatched).toEqual([
    { article: "never-filed", address: "https://blog.example/never-filed/", comments: 1 },
  ]);
  expect(await thread()).toMatchObject([
    { id: 1, name: "Nour", text: "The **pier** is new." },
    { id: 2, parent: 1, name: "Ana", text: "I agree." },
  ]);
  expect(await thread("never-filed")).toMatchObject([{ text: "Elsewhere." }]);
});

test.each([
  ["WordPress", wxr(item(remark(2) + remark(3, { parent: 2 })))],
  ["Disqus", DISQUS],
])(
  "a second import from %s changes nothing, and leaves what the newsroom decided",
  async (_, file) => {
    const { added } = await bring(file);
    await store.setStatus([1], "rejected", { moderator: "Ana", at: new Date() });
    const before = await Array.fromAsync(jsonOf(store));
    expect(await bring(file)).toMatchObject({ added: 0, known: added });
    expect(await Array.fromAsync(jsonOf(store))).toEqual(before);
  },
);

test("a later export brings only what is new, below what was there", async () => {
  await bring(wxr(item(remark(2))));
  const later = wxr(item(remark(2) + remark(9, { parent: 2 })));
  expect(await bring(later)).toMatchObject({ added: 1, known: 1 });
  expect(await thread()).toMatchObject([{ id: 1 }, { id: 2, parent: 1, root: 1 }]);
});

test("nothing of a sender but the name is kept", async () => {
  for (const file of [wxr(item(remark(2))), DISQUS]) await bring(file);
  const all = (await Array.fromAsync(jsonOf(store))).join("");
  expect(all).toContain("Remark 2.");
  expect(all).not.toMatch(/mail\.example|192\.0\.2/u);
});

test("replies in a circle, to nothing, or across articles start threads, and it is told", async () => {
  const { added, doubts } = await bring(
    wxr(
      item(remark(2, { parent: 3 }) + remark(3, { parent: 2 }) + remark(4, { parent: 99 })) +
        item(remark(5, { parent: 4 }), "https://blog.example/ferry-stops"),
    ),
  );
  expect(added).toBe(4);
  expect((await thread()).map(({ parent }) => parent)).toEqual([null, null, null]);
  expect(await thread("ferry-stops")).toMatchObject([{ parent: null }]);
  expect(doubts.at(-1)?.sentence).toBe(
    "4 replies, which answer a comment that is not imported: now at the start of a thread",
  );
});

test.each([
  "http://wordpress.org/export/1.0/",
  "https://wordpress.org/export/1.2/",
  "https://www.wordpress.org/export/9.9/",
])("takes comments from an export whose namespace is %s", async (namespace) => {
  const file = wxr(item(remark(2))).replace("http://wordpress.org/export/1.2/", namespace);
  expect(await bring(file)).toMatchObject({ added: 1, doubts: [] });
});

test("takes no decision and no edit of the future", async () => {
  const future = "2999-01-01T00:00:00.000Z";
  const facts = { article: "harbour-opens", name: "Ana", text: "Yes.", status: "published" };
  const times = { created: "2015-10-16T11:00:00.000Z", edited: future, approved: future };
  const line = JSON.stringify({ ...facts, ...times, origin: "crosshead:other", originId: "1" });
  const { doubts } = await bring(`${JSON_HEAD}\n${line}\n${JSON_TAIL}\n`);
  expect(doubts.map(({ sentence }) => sentence)).toEqual([
    "comment 1 was edited at a time in the future: set to now",
    "comment 1 was approved at a time in the future: set to now",
  ]);
  const [comment] = await thread();
  for (const time of [comment?.edited, comment?.approved])
    expect(time?.getTime()).toBeLessThanOrEqual(Date.now());
});

test("cuts what the form would not take, and says so", async () => {
  const long = {
    author: "N".repeat(90),
    content: "Some words. ".repeat(1_000),
    date_gmt: "2999-01-01 10:00:00",
  };
  const { added, doubts } = await bring(wxr(item(remark(2, long))));
  expect(added).toBe(1);
  expect(doubts.map(({ sentence }) => sentence)).toEqual([
    "comment 2 has a name of 90 characters: cut to 80",
    "comment 2 has a text of 11999 characters: cut to 5000",
    "comment 2 has no time, or one in the future: it gets the time of its story",
  ]);
  const [comment] = await thread();
  expect(comment?.text).toMatch(/^Some words\..*Some words\. Some \[…\]$/u);
  expect(comment).toMatchObject({ name: "N".repeat(80), created: new Date("2015-10-15") });
});

test("an export of our own cannot bring what the form would not take", async () => {
  await store.post(posting({ article: "harbour-opens", name: "Nour", text: "Short." }));
  const file = (await Array.fromAsync(jsonOf(store)))
    .join("")
    .replace("Short.", "x".repeat(9_000))
    .replace("Nour", "N".repeat(100_000));
  store = libsqlStore("file::memory:");
  await bring(file);
  const [comment] = await thread();
  expect(comment?.name).toBe("N".repeat(80));
  expect(comment?.text).toMatch(/^x+ \[…\]$/u);
  expect(comment?.text.length).toBe(5_000);
});

describe("ends at the line, and stores nothing, where a file", () => {
  const refused = async (file: string) => {
    const error = await bring(file).catch((error: unknown) => error);
    expect(await store.queue("published", { limit: 9 })).toEqual([]);
    return `${(error as { line?: number }).line}: ${(error as Error).message}`;
  };

  test("declares entities, be they of a file or a thousand laughs", async () => {
    const [head = "", ...rest] = wxr(item(remark(2))).split("\n");
    const hostile = (subset: string) => [head, `<!DOCTYPE rss [${subset}]>`, ...rest].join("\n");
    const says = /^2: the file declares a document type/u;
    expect(await refused(hostile('<!ENTITY x SYSTEM "file:///etc/passwd">'))).toMatch(says);
    expect(await refused(hostile('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'))).toMatch(says);
  });

  test("names an entity that nobody knows", async () => {
    expect(await refused(wxr(item(remark(2, { author: "A&laughs;B" }))))).toMatch(
      /^\d+: this is not well-formed XML \(Invalid character entity\): export it again/u,
    );
  });

  test("breaks off", async () => {
    expect(await refused(wxr(item(remark(2))).slice(0, -20))).toMatch(
      /^\d+: this is not well-formed/u,
    );
  });

  test("is something else", async () => {
    expect(await refused("a,b,c")).toMatch(/^1: this is neither XML nor JSON/u);
    expect(await refused("<html></html>")).toMatch(/^1: the file begins with <html>/u);
    expect(await refused('{"comments":[]}')).toMatch(/^1: this JSON is not an export of comments/u);
  });

  test.each([
    ["a feed", "<rss><channel><item><title>A story</title></item></channel></rss>"],
    ["an export without comments", wxr(item(""))],
  ])("is %s", async (_, file) => {
    expect(await refused(file)).toMatch(
      /^1: there is no comment in this file, which may be a feed/u,
    );
  });

  test.each([
    ["NUL in a text", "text", '"Yes.\\u0000"'],
    ["half a character in a name", "name", '"\\ud83d"'],
    ["NUL in a slug", "article", '"a\\u0000"'],
    ["half a character in words of a passage", "passageWords", '"\\udc00"'],
  ])("is an export of our own with %s", async (_, field, json) => {
    await store.post(posting({ article: "harbour-opens" }));
    const file = (await Array.fromAsync(jsonOf(store))).join("");
    store = libsqlStore("file::memory:");
    const hostile = file.replace(
      new RegExp(`"${field}":(?:"[^"]*"|null)`, "u"),
      `"${field}":${json}`,
    );
    expect(hostile).not.toBe(file);
    expect(await refused(hostile)).toMatch(
      new RegExp(`^2: ${field} is wrong \\(it has NUL or half a character\\)`, "u"),
    );
  });

  test("nests without end", async () => {
    expect(await refused(`<rss>${"<a>".repeat(5000)}`)).toMatch(
      /^1: elements are nested too deeply/u,
    );
  });
});
