import { HtmlValidate } from "html-validate/node";
import { expect, test } from "vitest";
import { renderDiscussion, renderInvitation, renderRefusal } from "./render-discussion.ts";
import type { Comment } from "./store.ts";

const locale = { language: "en-GB", timeZone: "Asia/Beirut" };

const comment = (id: number, parent: number | null, name = `Reader ${id}`): Comment => ({
  id,
  article: "a",
  parent,
  name,
  text: "> Said.\n\nYes.",
  created: new Date("2015-10-15T19:04:00Z"),
});

const chain = (length: number) =>
  Array.from({ length }, (_, index) => comment(index + 1, index || null));

const typed = { name: "Nour", comment: "Yes." };
const mistakes = { name: "Sign!", comment: "Write!" };

test.each([
  [0, "No comments yet"],
  [1, "1 comment"],
  [2, "2 comments"],
])("counts %i", (length, words) => {
  const { markup } = renderDiscussion(chain(length), { article: "a" }, locale);
  expect(markup).toContain(`<h2 id="discussion-heading">${words}</h2>`);
});

test("shows a comment with its writer, its place, its time in the publication's zone, and a reply", () => {
  const { markup } = renderDiscussion([comment(17, null, "<Nour>")], { article: "a" }, locale);
  expect(markup).toContain('<article class="comment" id="comment-17">');
  expect(markup).toContain('<b class="name" dir="auto">&lt;Nour&gt;</b>');
  expect(markup).toContain(
    '<a href="#comment-17"><time datetime="2015-10-15T19:04:00.000Z">15 October 2015 at 22:04</time></a>',
  );
  expect(markup).toContain('href="/articles/a/discussion/?parent=17#form"');
});

test("nests replies to the fifth level, and names there whom they answer", () => {
  const { markup } = renderDiscussion(chain(10_000), { article: "a" }, locale);
  expect(markup.match(/<li>/gu)).toHaveLength(10_000);
  expect(markup.match(/<ol/gu)).toHaveLength(5);
  expect(markup).toContain('<a class="answered" href="#comment-9999">In reply to Reader 9999</a>');
});

test.each([
  ["a discussion", renderDiscussion(chain(8), { article: "a", parent: comment(1, null) }, locale)],
  [
    "a discussion with mistakes",
    renderDiscussion(chain(1), { article: "a", typed, mistakes }, locale),
  ],
  ["an invitation", renderInvitation({ article: "a", typed, failure: "Not now." })],
  ["a refusal", renderRefusal("No.", { href: "/", label: "Back" })],
])("makes valid HTML of %s", async (_what, { markup }) => {
  const page = `<!DOCTYPE html>\n<html lang="en"><head><title>t</title></head><body><h1>h</h1>${markup}</body></html>`;
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-trailing-whitespace": "off", "no-inline-style": "error" },
  });
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
});
