import { discussionAddress } from "./address.ts";
import { type Html, html } from "./html.ts";
import type { Locale } from "./locale.ts";
import { type FormState, renderForm } from "./render-form.ts";
import { renderThread } from "./render-thread.ts";
import type { Comment } from "./store.ts";
import { words } from "./words.ts";

/** The whole discussion of an article: its comments, oldest first, and the form. */
export function renderDiscussion(
  comments: readonly Comment[],
  form: FormState,
  locale: Locale,
): Html {
  return section(
    words.count(comments.length),
    html`${renderThread(comments, locale)}
${renderForm(form)}`,
  );
}

/** The discussion for a page that cannot know its comments: a link to them, and the form. */
export function renderInvitation(form: FormState): Html {
  return section(
    words.discussion,
    html`<p><a class="all" href="${discussionAddress(form.article)}">${words.readAll}</a></p>
${renderForm(form)}`,
  );
}

/** A request that came to nothing: one sentence why, and the way back. */
export function renderRefusal(sentence: string, back: { href: string; label: string }): Html {
  return section(
    words.notPosted,
    html`<p class="error" role="alert">${sentence}</p>
<p><a href="${back.href}">${back.label}</a></p>`,
  );
}

function section(heading: string, body: Html): Html {
  return html`<section class="discussion" id="discussion" aria-labelledby="discussion-heading">
<h2 id="discussion-heading">${heading}</h2>
${body}
</section>`;
}
