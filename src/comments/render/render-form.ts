import type { DiscussionMessages } from "../../messages/messages.ts";
import type { Remembering } from "../http/remembered-name.ts";
import type { Mistakes, Submission } from "../rules/submission.ts";
import type { Comment } from "../store/comment.ts";
import { commentAddress, discussionAddress, inStoryAddress } from "../text/address.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";
import { COMMENT_LENGTH, NAME_LENGTH } from "../text/limits.ts";
import { isVisible } from "../text/visible.ts";
import { about, failureAlert, mistake, tokenField, trap } from "./form-fields.ts";

/** State of the comment form; an empty form has only the slug. */
export interface FormState {
  /** Slug of the article. */
  article: string;
  /** Time when the form was served, signed; undefined on a page made at build time. */
  token?: string | undefined;
  /** Parent comment; without its name where the store cannot be read. */
  parent?: Replied | undefined;
  /** Passage that the comment is about; without its words where they cannot be read. */
  passage?: { id: string; words?: string } | undefined;
  typed?: Submission;
  remembering?: Remembering;
  mistakes?: Mistakes;
  /** Reason why the comment could not be posted, where no field is to blame. */
  failure?: string;
  /** Confirmation of a post by a script. */
  posted?: string;
  previewed?: boolean;
}

type Replied = Pick<Comment, "id"> & Partial<Comment>;

/** Most characters of the parent that a reply quotes. */
const QUOTED_LENGTH = 140;

const NOTHING: Submission = { name: "", comment: "" };
const FORGETTING: Remembering = { ticked: false, known: false };

/**
 * The comment form. It works without a script, both on the article and in the discussion. Its
 * action has no fragment, as browsers would then ignore `autofocus`.
 */
export function renderForm(
  { typed = NOTHING, mistakes = {}, ...state }: FormState,
  messages: DiscussionMessages,
): Html {
  const { article, token, parent, passage, failure, posted = messages.posted, previewed } = state;
  return html`<form class="compose" id="form" method="post" action="${discussionAddress(article)}" novalidate>
<h3>${parent ? messages.replyTo(parent.name) : passage ? messages.respondTo : messages.leaveComment}</h3>
${parent ? replying(article, parent, messages) : passage && responding(article, passage, messages)}${tokenField(token)}${failureAlert(failure)}${previewed && preview(typed, messages)}<p><label for="comment">${messages.comment}</label>
<textarea id="comment" name="comment" rows="6" maxlength="${COMMENT_LENGTH}" required${about("comment", mistakes, "syntax")}>
${typed.comment}</textarea></p>
${mistake("comment", mistakes)}<p class="hint" id="syntax">${messages.syntax}</p>
<div class="signature">
<p><label for="name">${messages.name}</label>
<input id="name" name="name" autocomplete="name" value="${typed.name}" maxlength="${NAME_LENGTH}" required${about("name", mistakes)}></p>
${mistake("name", mistakes)}${remember(state.remembering ?? FORGETTING, messages)}</div>
${trap(messages)}<p><button type="submit">${messages.post}</button>
<button class="quiet" type="submit" name="act" value="preview">${messages.preview}</button>
<span class="status" role="status" data-posted="${posted}" data-unsent="${messages.unsent}"></span></p>
</form>`;
}

function preview({ name, comment }: Submission, messages: DiscussionMessages): Html {
  return html`<article class="comment preview" tabindex="-1" autofocus aria-label="${messages.preview}">
<header><b class="name" dir="auto">${name}</b> <span>${messages.preview}</span></header>
<div class="text" dir="auto">${commentHtml(comment)}</div>
</article>
`;
}

/** Parent of a reply, by its first line, and a link back to it. */
function replying(article: string, { id, text }: Replied, messages: DiscussionMessages): Html {
  return html`<input type="hidden" name="parent" value="${id}">
${text && html`<blockquote class="passage" dir="auto">${firstLine(text)}</blockquote>\n`}<p><a class="cancel" href="${commentAddress(article, id)}">${messages.cancelReply}</a></p>
`;
}

/** First line of a comment's own words. */
function firstLine(text: string): Html {
  const lines = text.split("\n").filter(isVisible);
  const line = lines.find((each) => !each.startsWith(">")) ?? lines[0] ?? "";
  const isLong = line.length > QUOTED_LENGTH;
  return commentHtml(isLong ? `${line.slice(0, QUOTED_LENGTH).toWellFormed()}…` : line);
}

function responding(
  article: string,
  { id, words: said }: NonNullable<FormState["passage"]>,
  messages: DiscussionMessages,
): Html {
  return html`<input type="hidden" name="passage" value="${id}">
${said && html`<blockquote class="passage" dir="auto">${said}</blockquote>\n`}<p><a class="passage-back" href="${inStoryAddress(article, id)}">${messages.backToPassage}</a>
<a class="whole" href="${discussionAddress(article)}#discussion">${messages.wholeDiscussion}</a></p>
`;
}

/** Checkbox for remembering the name, on a line below it. */
function remember({ ticked, known }: Remembering, messages: DiscussionMessages): Html {
  return html`<p class="tick"><input id="remember" type="checkbox" name="remember" value="yes"${ticked && html` checked`}> <label for="remember">${messages.remember}</label></p>
${known && html`<input type="hidden" name="known" value="yes">\n`}`;
}
