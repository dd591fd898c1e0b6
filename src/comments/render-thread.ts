import { replyAddress } from "./address.ts";
import { commentHtml } from "./comment-text.ts";
import { type Html, html } from "./html.ts";
import { type Locale, timeIn } from "./locale.ts";
import type { Comment } from "./store.ts";
import { type Branch, branchesOf } from "./thread.ts";
import { words } from "./words.ts";

/** The comments of an article, oldest first, as nested lists; nothing where there are none. */
export function renderThread(comments: readonly Comment[], locale: Locale): Html {
  if (comments.length === 0) return html``;
  return html`<ol class="thread">${branchesOf(comments).map((trunk) => item(trunk, locale))}</ol>`;
}

function item({ comment, answered, replies }: Branch, locale: Locale): Html {
  const { id, article, name, text, created } = comment;
  return html`<li><article class="comment" id="comment-${id}">
<header><b class="name" dir="auto">${name}</b> <a href="#comment-${id}"><time datetime="${created.toISOString()}">${timeIn(locale, created)}</time></a>${answered && inReplyTo(answered)}</header>
<div class="text" dir="auto">${commentHtml(text)}</div>
<a class="reply" href="${replyAddress(article, id)}" rel="nofollow" aria-label="${words.replyTo(name)}">${words.reply}</a>
</article>${
    replies.length > 0
      ? html`
<ol>${replies.map((reply) => item(reply, locale))}</ol>`
      : null
  }</li>
`;
}

function inReplyTo({ id, name }: Comment): Html {
  return html` <a class="answered" href="#comment-${id}">${words.inReplyTo(name)}</a>`;
}
