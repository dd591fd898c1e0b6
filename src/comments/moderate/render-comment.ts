import type { ModerationMessages } from "../../messages/messages.ts";
import { type Comment, isMessage } from "../store/comment.ts";
import type { Discussion } from "../store/discussion.ts";
import { type Html, html } from "../text/html.ts";
import { COMMENT_LENGTH, NAME_LENGTH } from "../text/limits.ts";
import { MODERATION_PATH, type ModerationLocation } from "./location.ts";
import type { Typed } from "./mistake.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { DECISIONS, renderItem } from "./render-item.ts";
import { actButton, hidden, seenField } from "./render-page.ts";

/** Facts about a comment that decide which acts are possible. */
interface CommentFacts extends Pick<Discussion, "door"> {
  isAddressKnown: boolean;
}

/** A comment with all acts for moderators, and with its discussion. */
export function renderComment(
  visit: SignedIn,
  location: ModerationLocation,
  comment: Comment,
  { door, isAddressKnown }: CommentFacts,
  typed: Typed = {},
): Html {
  const { moderation: messages } = visit.messages;
  const fields = html`${hidden(visit, location)}${seenField(comment)}`;
  if (comment.status === "deleted") return html`<h2>${messages.noComment}</h2>`;
  const form = (heading: string, body: Html) =>
    html`<form class="field" method="post" action="${MODERATION_PATH}">
<h3>${heading}</h3>
${fields}${body}</form>
`;
  const published = comment.status === "published";
  const { id } = comment;
  return html`<h2>${messages.theComment(id)}</h2>
<form method="post" action="${MODERATION_PATH}">
${fields}${renderItem(visit, comment, { acts: DECISIONS[comment.status] })}</form>
${published && form(messages.replying, area("reply", messages.replyText, typed.reply ?? "", html`${actButton(`reply ${id}`, messages.reply)}`))}${!isMessage(comment) && form(messages.editing, editing(comment, typed, messages))}${form(messages.featuring, html`<p class="acts">${published && featuring(comment, messages)}${actButton(`block-name ${id}`, messages.blockName)}${isAddressKnown && actButton(`block-address ${id}`, messages.blockAddress)}</p>${isAddressKnown ? null : html`<p class="hint">${messages.noAddress}</p>`}`)}${form(messages.door, discussion(comment, door, messages))}${form(messages.deleting, deleting(comment, messages))}`;
}

function area(id: string, label: string, text: string, button: Html): Html {
  return html`<p><label for="${id}">${label}</label>
<textarea id="${id}" name="${id}" rows="5" maxlength="${COMMENT_LENGTH}" required dir="auto">
${text}</textarea></p>
<p>${button}</p>
`;
}

function editing({ id, name, text }: Comment, typed: Typed, messages: ModerationMessages): Html {
  return html`<p><label for="name">${messages.name}</label>
<input id="name" name="name" value="${typed.name ?? name}" maxlength="${NAME_LENGTH}" required dir="auto"></p>
${area("text", messages.text, typed.text ?? text, actButton(`edit ${id}`, messages.saveEdit))}`;
}

function featuring({ id, featured }: Comment, messages: ModerationMessages): Html {
  return featured
    ? actButton(`unfeature ${id}`, messages.unfeature)
    : actButton(`feature ${id}`, messages.feature);
}

function discussion(
  { article }: Comment,
  door: Discussion["door"],
  messages: ModerationMessages,
): Html {
  return html`<input type="hidden" name="value" value="${article}">
<p class="hint">${messages.doors[door ?? "age"]}</p>
<p class="acts">${Object.entries(messages.doorActs).map(([to, label]) => actButton(`door ${to}`, label))}</p>
`;
}

function deleting({ id }: Comment, messages: ModerationMessages): Html {
  return html`<p><label><input type="checkbox" name="sure" value="yes"> ${messages.sure}</label></p>
<p>${actButton(`delete ${id}`, messages.deleting)}</p>
`;
}
