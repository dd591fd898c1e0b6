import { HtmlValidate } from "html-validate/node";
import { expect, test } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { comment as exampleComment } from "../../testing/example-comments.ts";
import type { Comment } from "../store/comment.ts";
import type { Page } from "../store/discussion.ts";
import { html } from "../text/html.ts";
import {
  renderDiscussion,
  renderInvitation,
  renderRefusal,
  type Shown,
} from "./render-discussion.ts";
import { renderOwn, renderReport } from "./render-own.ts";

const messages = messagesIn("en").discussion;

const locale = { language: "en-GB", timeZone: "Asia/Beirut", messages };

const comment = (id: number, parent: number | null, name = `Reader ${id}`): Comment =>
  exampleComment(id, { parent, name, text: "> Said.\n\nYes." });

const chain = (length: number) =>
  Array.from({ length }, (_, index) => comment(index + 1, index || null));

const shown = (comments: Comment[], page: Partial<Page> = {}): Shown => ({
  page: { comments, parents: [], next: null, previous: null, ...page },
  order: "oldest",
  published: comments.length,
  waiting: [],
});

const typed = { name: "Nour", comment: "Yes." };
const mistakes = { name: "Sign!", comment: "Write!" };

test.each([
  [0, "No comments yet"],
  [1, "1 comment"],
  [2, "2 comments"],
])("counts %i", (length, words) => {
  const { markup } = renderDiscussion(shown(chain(length)), { article: "a" }, locale);
  expect(markup).toContain(`<h2 id="discussion-heading">${words}</h2>`);
});

test("shows a comment with its writer, its place, its time in the publication's zone, and a reply", () => {
  const { markup } = renderDiscussion(
    shown([comment(17, null, "<Nour>")]),
    { article: "a" },
    locale,
  );
  expect(markup).toContain('<article class="comment" id="comment-17">');
  expect(markup).toContain('<b class="name" dir="auto">&lt;Nour&gt;</b>');
  expect(markup).toContain(
    '<a href="/articles/a/discussion/?comment=17#comment-17"><time datetime="2015-10-15T19:04:00.000Z">15 October 2015 at 22:04</time></a>',
  );
  expect(markup).toContain('href="/articles/a/discussion/?parent=17#form"');
});

test("nests replies to the fifth level, and names there whom they answer", () => {
  const { markup } = renderDiscussion(shown(chain(10_000)), { article: "a" }, locale);
  expect(markup.match(/<li>/gu)).toHaveLength(10_000);
  expect(markup.match(/<ol/gu)).toHaveLength(5);
  expect(markup).toContain(
    '<a class="answered" href="/articles/a/discussion/?comment=9999#comment-9999">In reply to Reader 9999</a>',
  );
});

test.each([
  [
    "a discussion",
    renderDiscussion(shown(chain(8)), { article: "a", parent: comment(1, null) }, locale),
  ],
  [
    "a discussion with mistakes",
    renderDiscussion(shown(chain(1)), { article: "a", typed, mistakes }, locale),
  ],
  [
    "a page in the middle of a discussion of many kinds",
    renderDiscussion(
      {
        ...shown([comment(7, 6), comment(9, 8), { ...comment(10, null), newsroom: true }], {
          parents: [
            { id: 6, parent: null, root: 6, name: "Ana", published: true },
            { id: 8, parent: null, root: 8, name: "", published: false },
          ],
          next: 11,
          previous: 1,
        }),
        waiting: [{ ...comment(12, null), status: "held", author: "me" }],
        decided: [{ ...comment(3, null), author: "me" }],
        picks: [{ ...comment(9, 8), featured: new Date() }],
      },
      { article: "a", token: "t", typed, previewed: true },
      { ...locale, author: "me" },
    ),
  ],
  [
    "an own comment",
    html`<h2>h</h2>${renderOwn({ comment: comment(1, null), receipt: "r", editable: true, seen: 0 }, messages)}`,
  ],
  ["a report", html`<h2>h</h2>${renderReport(comment(1, null), messages, "Say!")}`],
  ["an invitation", renderInvitation({ article: "a", typed, failure: "Not now." }, messages)],
  ["a refusal", renderRefusal("No.", { href: "/", label: "Back" }, messages)],
])("makes valid HTML of %s", async (_what, { markup }) => {
  const page = `<!DOCTYPE html>\n<html lang="en"><head><title>t</title></head><body><h1>h</h1>${markup}</body></html>`;
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-trailing-whitespace": "off", "no-inline-style": "error" },
  });
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
});

test("counts in the plural forms and the digits of the language", () => {
  const many = { ...shown(chain(2)), published: 12_345 };
  const { markup } = renderDiscussion(
    many,
    { article: "a" },
    {
      ...locale,
      messages: messagesIn("fr").discussion,
    },
  );
  expect(markup).toMatch(/>12\s345 commentaires<\/h2>/u);
});

test("leads to the pages before and after, and to the other order", () => {
  const middle = shown(chain(2), { previous: 3, next: 9 });
  const { markup } = renderDiscussion(middle, { article: "a" }, locale);
  expect(markup).toContain('href="/articles/a/discussion/?from=3#discussion"');
  expect(markup).toContain('href="/articles/a/discussion/?from=9#discussion"');
  expect(markup).toContain('href="/articles/a/discussion/?order=newest#discussion"');
});

test("opens the form to reply under the comment that it answers, and no other below the thread", () => {
  const thread = [comment(1, null), comment(2, 1), comment(3, null)];
  const form = { article: "a", parent: comment(1, null) };
  const { markup } = renderDiscussion(shown(thread), form, locale);
  expect(markup.match(/<form/gu)).toHaveLength(1);
  const places = ["comment-1", "<form", "comment-2", "comment-3"].map((at) => markup.indexOf(at));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test("opens the form to reply to a comment of another page below the thread", () => {
  const form = { article: "a", parent: comment(9, null) };
  const { markup } = renderDiscussion(shown(chain(2)), form, locale);
  expect(markup.indexOf("<form")).toBeGreaterThan(markup.indexOf("comment-2"));
});

test("offers the orders above a thread of several, and says which one it is in", () => {
  const { markup } = renderDiscussion(shown(chain(2)), { article: "a" }, locale);
  expect(markup.indexOf("Newest first")).toBeLessThan(markup.indexOf("comment-1"));
  expect(markup).toMatch(/<a [^>]*aria-current="true">Oldest first/u);
  const { markup: one } = renderDiscussion(shown(chain(1)), { article: "a" }, locale);
  expect(one).not.toContain("Newest first");
});

test("shows a reader's own reply that waits where it will stand, and other comments below", () => {
  const own = { status: "held", heldRule: "first time", author: "me" } as const;
  const waiting = [
    { ...comment(4, 1), ...own },
    { ...comment(5, null), ...own },
  ];
  const thread = { ...shown([comment(1, null), comment(3, null)]), waiting };
  const { markup } = renderDiscussion(thread, { article: "a" }, { ...locale, author: "me" });
  const places = [4, 3, 5].map((id) => markup.indexOf(`id="comment-${id}"`));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(markup.indexOf("only you can see")).toBeLessThan(places[2] ?? 0);
  expect(markup.indexOf("only you can see")).toBeGreaterThan(places[1] ?? 0);
});

test("the newsroom's picks stand above the thread, and lead to their places in it", () => {
  const pick = { ...comment(2, 1, "Lena"), featured: new Date() };
  const { markup } = renderDiscussion(
    { ...shown(chain(3)), picks: [pick] },
    { article: "a" },
    locale,
  );
  const picks = markup.slice(markup.indexOf("Newsroom picks"), markup.indexOf("comment-1"));
  expect(picks).toContain("Lena");
  expect(picks).toContain('href="/articles/a/discussion/?comment=2#comment-2"');
  expect(picks).not.toContain('id="comment-');
});

test("tells authors what became of comments that waited", () => {
  const decided = [
    { ...comment(7, null), author: "me" },
    { ...comment(8, null), author: "me", status: "spam" as const },
  ];
  const { markup } = renderDiscussion({ ...shown([]), decided }, { article: "a" }, locale);
  expect(markup).toContain(
    '<a href="/articles/a/discussion/?comment=7#comment-7" rel="nofollow">Your comment of 15 October 2015 is published.</a>',
  );
  expect(markup).toContain(
    '<a href="/articles/a/discussion/?own=8#form" rel="nofollow">The newsroom decided not to publish your comment of 15 October 2015.</a>',
  );
});

test("takes no more comments and no more replies once it is closed", () => {
  const closed = { ...locale, closed: true };
  const { markup } = renderDiscussion(shown(chain(2)), { article: "a" }, closed);
  expect(markup).toContain("This discussion is closed.");
  expect(markup).not.toMatch(/<textarea|class="reply"/u);
});

test("a comment whose passage is gone from the article stays, with its words and a note", () => {
  const tied = exampleComment(1, { passage: "p-1", passageWords: "The pier is <new>." });
  const page = { comments: [tied], parents: [], next: null, previous: null };
  const shownWith = (passages: Record<string, string>) =>
    renderDiscussion(
      { page, order: "oldest", published: 1, waiting: [] },
      { article: "a" },
      { ...locale, passages },
    ).markup;
  expect(shownWith({ "p-1": "The pier is <new>." })).toContain('<a href="/articles/a/#p-1">');
  const gone = shownWith({});
  expect(gone).toContain("The pier is &lt;new&gt;.</blockquote>");
  expect(gone).toContain("is no longer in the article");
  expect(gone).not.toContain("#p-1");
});
