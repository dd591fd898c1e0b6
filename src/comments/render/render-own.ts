import type { DiscussionMessages } from "../../messages/messages.ts";
import { type Comment, isMessage, type Status } from "../store/comment.ts";
import { discussionAddress, ownAddress } from "../text/address.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";
import { COMMENT_LENGTH, EDIT_MILLISECONDS, REASON_LENGTH, RECEIPT_DAYS } from "../text/limits.ts";
import { whyHeld } from "./render-thread.ts";

/** A reader's own comment, with the receipt for editing and deleting it. */
export interface Owned {
  comment: Comment;
  receipt: string;
  /** True if its text can still be edited. */
  editable: boolean;
  /** Revision of the text that its author has seen. */
  seen: number;
  /** Typed text that was refused, and the reason. */
  typed?: string;
  mistake?: string | undefined;
}

/** Messages about the status of a comment to its author; for a held one, the reason. */
const STATES = {
  published: "yoursIsPublished",
  rejected: "yoursIsGone",
  spam: "yoursIsGone",
  deleted: "removed",
  told: "toldState",
  settled: "settledState",
} as const satisfies Partial<Record<Status, keyof DiscussionMessages>>;

/** Status of a comment, in a sentence for its author. */
export function stateOf(comment: Comment, messages: DiscussionMessages): string {
  const { status } = comment;
  return status === "held" ? whyHeld(comment, messages) : messages[STATES[status]];
}

/** Heading of a comment, or of a message to the newsroom, for its author. */
export function headingOf(comment: Comment, messages: DiscussionMessages): string {
  return isMessage(comment) ? messages.yourMessage : messages.yours;
}

/** A comment for its author: its status, its text, and possible acts. */
export function renderOwn(
  { comment, receipt, editable, seen, typed, mistake }: Owned,
  messages: DiscussionMessages,
): Html {
  const { article, id, text } = comment;
  const hidden = html`<input type="hidden" name="id" value="${id}">
<input type="hidden" name="receipt" value="${receipt}">
<input type="hidden" name="seen" value="${seen}">`;
  return html`<p class="hint">${stateOf(comment, messages)}</p>
<div class="comment"><div class="text" dir="auto">${commentHtml(text)}</div></div>
<form id="form" class="owned" method="post" action="${discussionAddress(article)}" novalidate>
${hidden}
${editable && editing(typed ?? text, mistake, messages)}<p>${editable && html`<button type="submit" name="act" value="edit">${messages.edit}</button>\n`}<button class="quiet" type="submit" name="act" value="export">${messages.export}</button>
<button class="quiet" type="submit" name="act" value="delete">${messages.remove}</button>
${telling(messages)}</p>
<p class="hint">${messages.keepLink(RECEIPT_DAYS)}: <a href="${ownAddress(article, id, receipt)}" rel="nofollow">${headingOf(comment, messages)}</a></p>
</form>`;
}

function editing(text: string, mistake: string | undefined, messages: DiscussionMessages): Html {
  return html`<p><label for="comment">${messages.comment}</label>
<textarea id="comment" name="comment" rows="6" maxlength="${COMMENT_LENGTH}" required${mistake && html` aria-invalid="true" autofocus`} aria-describedby="editable">
${text}</textarea></p>
${mistake && html`<p class="error">${mistake}</p>\n`}<p class="hint" id="editable">${messages.editable(EDIT_MILLISECONDS / 60_000)}</p>
`;
}

/** Form to report a comment to the newsroom. */
export function renderReport(
  { article, id, name, text }: Comment,
  messages: DiscussionMessages,
  mistake?: string,
): Html {
  return html`<div class="comment"><b class="name" dir="auto">${name}</b><div class="text" dir="auto">${commentHtml(text)}</div></div>
<form id="form" class="owned" method="post" action="${discussionAddress(article)}" novalidate>
<input type="hidden" name="id" value="${id}">
<p><label for="reason">${messages.reason}</label>
<textarea id="reason" name="reason" rows="3" maxlength="${REASON_LENGTH}" required${mistake && html` aria-invalid="true" autofocus`}></textarea></p>
${mistake && html`<p class="error">${mistake}</p>\n`}<p><button type="submit" name="act" value="report">${messages.send}</button>
${telling(messages)}</p>
</form>`;
}

/** Empty element for a script's message that it could not send a form. */
function telling(messages: DiscussionMessages): Html {
  return html`<span class="status" role="status" data-unsent="${messages.unsent}"></span>`;
}
