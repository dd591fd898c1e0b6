import type { DiscussionMessages } from "../../messages/messages.ts";
import { discussionAddress } from "../text/address.ts";
import { type Html, html } from "../text/html.ts";
import { COMMENT_LENGTH, NAME_LENGTH } from "../text/limits.ts";
import { about, failureAlert, mistake, tokenField, trap } from "./form-fields.ts";
import type { FormState } from "./render-form.ts";

type MessageState = Pick<FormState, "article" | "token" | "passage" | "mistakes" | "failure"> &
  Required<Pick<FormState, "typed">>;

/** Form for telling the newsroom of a mistake in a story, or in some words of it. */
export function renderMessage(
  { article, token, passage, typed, mistakes = {}, failure }: MessageState,
  messages: DiscussionMessages,
): Html {
  return html`<form id="form" class="owned" method="post" action="${discussionAddress(article)}" novalidate>
${passage && html`<input type="hidden" name="passage" value="${passage.id}">\n<blockquote class="passage" dir="auto">${passage.words}</blockquote>\n`}${tokenField(token)}${failureAlert(failure)}<p class="hint" id="lead">${messages.tellLead}</p>
<p><label for="comment">${messages.message}</label>
<textarea id="comment" name="comment" rows="6" maxlength="${COMMENT_LENGTH}" required${about("comment", mistakes, "lead")}>
${typed.comment}</textarea></p>
${mistake("comment", mistakes)}<p><label for="name">${messages.nameOptional}</label>
<input id="name" name="name" autocomplete="name" value="${typed.name}" maxlength="${NAME_LENGTH}"${about("name", mistakes)}></p>
${mistake("name", mistakes)}${trap(messages)}<p><button type="submit" name="act" value="tell">${messages.send}</button>
<span class="status" role="status" data-unsent="${messages.unsent}"></span></p>
</form>`;
}
