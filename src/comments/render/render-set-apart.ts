import type { Comment } from "../store/comment.ts";
import { commentAddress, ownAddress } from "../text/address.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";
import { dayIn, timeIn } from "../text/locale.ts";
import type { Reading } from "./render-thread.ts";

/** Comments that the newsroom features, above the thread that contains them. */
export function renderPicks(picks: readonly Comment[], reading: Reading): Html {
  if (picks.length === 0) return html``;
  const { messages } = reading;
  return html`<section class="picks" aria-labelledby="picks-heading">
<h3 id="picks-heading">${messages.picks}</h3>
<ol>${picks.map((comment) => pick(comment, reading))}</ol>
</section>
`;
}

function pick({ article, id, name, created, text }: Comment, reading: Reading): Html {
  const { messages } = reading;
  return html`<li><header><b class="name" dir="auto">${name}</b> <time datetime="${created.toISOString()}">${timeIn(reading, created)}</time></header>
<div class="text" dir="auto">${commentHtml(text)}</div>
<a href="${commentAddress(article, id)}">${messages.inDiscussion}</a></li>
`;
}

/** Decisions of the newsroom on a reader's own comments, on a line each. */
export function renderDecided(decided: readonly Comment[], reading: Reading): Html {
  if (decided.length === 0) return html``;
  const { messages } = reading;
  const line = ({ article, id, status, created }: Comment) => {
    const day = dayIn(reading, created);
    const isPublished = status === "published";
    const href = isPublished ? commentAddress(article, id) : ownAddress(article, id);
    return html`<li><a href="${href}" rel="nofollow">${isPublished ? messages.becamePublished(day) : messages.becameRejected(day)}</a></li>\n`;
  };
  return html`<section class="decided" aria-label="${messages.decided}">
<ul>${decided.map(line)}</ul>
</section>
`;
}
