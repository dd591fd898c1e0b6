import { beforeEach, expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { posting } from "../testing/example-comments.ts";
import { buildDiscussion } from "./built-discussion.ts";
import { DEFAULT_RULES } from "./rules/rules.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";

const ARTICLE = { slug: "a", published: "2015-10-15", language: "en-GB" };
const PUBLICATION = {
  address: "https://news.example",
  language: "en-GB",
  timeZone: "UTC",
  messagesIn,
  comments: { ...DEFAULT_RULES, closeAfter: 30 },
};

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

const built = (day: string) => buildDiscussion(ARTICLE, PUBLICATION, store, new Date(day));

test("what is published stands in the page, counted, with the way to what is newer; nothing else does", async () => {
  const tied = { passage: "p-1", passageWords: "The pier is new." };
  await store.post(posting({ text: "It is.", ...tied }));
  await store.post(posting({ text: "Held back.", status: "held", ...tied }));
  const { html, published, passages } = await built("2015-10-16");
  expect({ published, passages }).toEqual({ published: 1, passages: new Map([["p-1", 1]]) });
  expect(html).toContain("1 comment<");
  expect(html).toContain("It is.");
  expect(html).not.toContain("Held back.");
  expect(html).toContain('<a class="all" href="/articles/a/discussion/">');
  expect(html).toContain("<textarea");
});

test("a discussion that closed by the time of the build says so, and has no form", async () => {
  await store.post(posting());
  const { html } = await built("2015-12-01");
  expect(html).toContain("This discussion closed on 14 November 2015.");
  expect(html).not.toContain("<form");
});

test("without comments it is the way to them, and the form", async () => {
  const { html } = await built("2015-10-16");
  expect(html).toContain("Read the discussion");
  expect(html).toContain("<form");
});

test.each([
  [0, "Discussion"],
  [1, "1 comment"],
  [2, "2 comments"],
])("a link to a discussion of %i comments says %j", async (count, label) => {
  for (let each = 0; each < count; each += 1) await store.post(posting());
  await store.post(posting({ status: "held" }));
  expect((await built("2015-10-16")).label).toBe(label);
});
