import { expect, test } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { comment } from "../../testing/example-comments.ts";
import { renderForm } from "./render-form.ts";

const messages = messagesIn("en").discussion;

const parent = comment(17);

test("posts to the discussion, without the browser's own messages", () => {
  const form = renderForm({ article: "a" }, messages).markup;
  expect(form).toContain(
    '<form class="compose" id="form" method="post" action="/articles/a/discussion/" novalidate>',
  );
  expect(form).toContain("<h3>Leave a comment</h3>");
  expect(form).not.toMatch(/type="hidden"|aria-invalid|autofocus|class="error"/u);
});

test("lets no more be typed or pasted than can be posted", () => {
  const form = renderForm({ article: "a" }, messages).markup;
  expect(form).toMatch(/<textarea [^>]* maxlength="5000"/u);
  expect(form).toMatch(/<input id="name" [^>]* maxlength="80"/u);
});

test("keeps what was typed, to the first empty line", () => {
  const form = renderForm(
    { article: "a", typed: { name: 'N"', comment: "\n</textarea>" } },
    messages,
  ).markup;
  expect(form).toContain('value="N&quot;"');
  expect(form).toContain(">\n\n&lt;/textarea&gt;</textarea>");
});

test("ties a mistake to its field, and puts the reader there", () => {
  const form = renderForm(
    { article: "a", mistakes: { comment: "Write!", name: "Sign!" } },
    messages,
  ).markup;
  expect(form).toMatch(
    /<textarea [^>]* aria-invalid="true" aria-describedby="comment-error syntax" autofocus>/u,
  );
  expect(form).toContain('<p class="error" id="comment-error">Write!</p>');
  expect(form).toMatch(
    /<input id="name" [^>]* aria-invalid="true" aria-describedby="name-error">/u,
  );
  expect(form).toContain('<p class="error" id="name-error">Sign!</p>');
});

test("puts the reader at the reason why nothing could be posted", () => {
  const form = renderForm({ article: "a", failure: "Not now." }, messages).markup;
  expect(form).toContain('<p class="error" role="alert" tabindex="-1" autofocus>Not now.</p>');
});

test("says whom a reply is to, quotes its first line, and leads back to it", () => {
  const text = "> The pier leaks.\n\nIt *does*.\nStill.";
  const form = renderForm({ article: "a", parent: { ...parent, text } }, messages).markup;
  expect(form).toContain("<h3>Reply to Nour</h3>");
  expect(form).toContain('<input type="hidden" name="parent" value="17">');
  expect(form).toContain(
    '<blockquote class="passage" dir="auto"><p>It <em>does</em>.</p></blockquote>',
  );
  expect(form).toContain('<a class="cancel" href="/articles/a/discussion/?comment=17#comment-17">');
});

test("quotes of a long comment no more than its beginning", () => {
  const form = renderForm({ article: "a", parent: { id: 17, text: "a".repeat(900) } }, messages);
  expect(form.markup).toContain(`<p>${"a".repeat(140)}…</p></blockquote>`);
});

test("leads back from a response to the passage, and on to the whole discussion", () => {
  const passage = { id: "q-1", words: "It leaks." };
  const form = renderForm({ article: "a", passage }, messages).markup;
  expect(form).toContain('<blockquote class="passage" dir="auto">It leaks.</blockquote>');
  expect(form).toContain('<a class="passage-back" href="/articles/a/#q-1">Back to the passage</a>');
  expect(form).toContain('<a class="whole" href="/articles/a/discussion/#discussion">');
});

test("shows a preview in the form, with what was typed below it", () => {
  const typed = { name: "<Nour>", comment: "*Yes.*" };
  const form = renderForm({ article: "a", typed, previewed: true }, messages).markup;
  expect(form).toContain('<div class="text" dir="auto"><p><em>Yes.</em></p></div>');
  expect(form).toContain("*Yes.*</textarea>");
  expect(form).not.toContain("<Nour>");
});
