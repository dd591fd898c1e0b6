import type { Comment, Status } from "../store/store.ts";
import { discussionAddress, ownAddress } from "../text/address.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";
import { COMMENT_LENGTH, REASON_LENGTH } from "../text/limits.ts";
import { words } from "../text/words.ts";
import { heldWords } from "./render-thread.ts";

/** What an author may do with a comment, and by what. */
export interface Owned {
  comment: Comment;
  receipt: string;
  /** Whether its words can still be changed. */
  editable: boolean;
  /** The words as typed, where they could not be taken, and why. */
  typed?: string;
  mistake?: string | undefined;
}

const STATES: Readonly<Record<Status, (comment: Comment) => string>> = {
  published: () => words.yoursIsPublished,
  held: heldWords,
  rejected: () => words.yoursIsGone,
  spam: () => words.yoursIsGone,
  deleted: () => words.removed,
};

/** What became of a comment, in a sentence for its author. */
export function stateWords(comment: Comment): string {
  return STATES[comment.status](comment);
}

/** A comment as its author sees it: what became of it, its words, and what can be done with it. */
export function renderOwn({ comment, receipt, editable, typed, mistake }: Owned): Html {
  const { article, id, text } = comment;
  const hidden = html`<input type="hidden" name="id" value="${id}">
<input type="hidden" name="receipt" value="${receipt}">`;
  return html`<p class="hint">${stateWords(comment)}</p>
<div class="comment"><div class="text" dir="auto">${commentHtml(text)}</div></div>
<form id="form" class="owned" method="post" action="${discussionAddress(article)}" novalidate>
${hidden}
${editable && editing(typed ?? text, mistake)}<p>${editable && html`<button type="submit" name="act" value="edit">${words.edit}</button>\n`}<button class="quiet" type="submit" name="act" value="export">${words.export}</button>
<button class="quiet" type="submit" name="act" value="delete">${words.remove}</button>
${telling()}</p>
<p class="hint">${words.keepLink}: <a href="${ownAddress(article, id, receipt)}" rel="nofollow">${words.yours}</a></p>
</form>`;
}

function editing(text: string, mistake: string | undefined): Html {
  return html`<p><label for="comment">${words.comment}</label>
<textarea id="comment" name="comment" rows="6" maxlength="${COMMENT_LENGTH}" required${mistake && html` aria-invalid="true" autofocus`} aria-describedby="editable">
${text}</textarea></p>
${mistake && html`<p class="error">${mistake}</p>\n`}<p class="hint" id="editable">${words.editable}</p>
`;
}

/** The form that tells the newsroom of a comment. */
export function renderReport({ article, id, name, text }: Comment, mistake?: string): Html {
  return html`<div class="comment"><b class="name" dir="auto">${name}</b><div class="text" dir="auto">${commentHtml(text)}</div></div>
<form id="form" class="owned" method="post" action="${discussionAddress(article)}" novalidate>
<input type="hidden" name="id" value="${id}">
<p><label for="reason">${words.reason}</label>
<textarea id="reason" name="reason" rows="3" maxlength="${REASON_LENGTH}" required${mistake && html` aria-invalid="true" autofocus`}></textarea></p>
${mistake && html`<p class="error">${mistake}</p>\n`}<p><button type="submit" name="act" value="report">${words.send}</button>
${telling()}</p>
</form>`;
}

/** Where a script says that it could not send a form. */
function telling(): Html {
  return html`<span class="status" role="status" data-unsent="${words.unsent}"></span>`;
}
