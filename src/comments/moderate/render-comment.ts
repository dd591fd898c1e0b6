import type { Comment, Discussion } from "../store/store.ts";
import { type Html, html } from "../text/html.ts";
import { COMMENT_LENGTH, NAME_LENGTH } from "../text/limits.ts";
import { DESK, type Place } from "./place.ts";
import { actButton, hidden, seenField } from "./render-desk.ts";
import { DECISIONS, renderItem } from "./render-item.ts";
import type { SignedIn } from "./visit.ts";
import { deskWords as words } from "./words.ts";

/** What a moderator typed into a form of the page, where it could not be taken. */
export interface Typed {
  name?: string;
  text?: string;
  reply?: string;
}

/** A comment with all that a moderator can do with it, and with its discussion. */
export function renderComment(
  visit: SignedIn,
  place: Place,
  comment: Comment,
  { door }: Discussion,
  typed: Typed = {},
): Html {
  const fields = html`${hidden(visit, place)}${seenField(comment)}`;
  if (comment.status === "deleted") return html`<h2>${words.noComment}</h2>`;
  const form = (heading: string, body: Html) =>
    html`<form class="field" method="post" action="${DESK}">
<h3>${heading}</h3>
${fields}${body}</form>
`;
  const published = comment.status === "published";
  const { id } = comment;
  return html`<h2>${words.theComment(id)}</h2>
<form method="post" action="${DESK}">
${fields}${renderItem(visit, comment, { acts: DECISIONS[comment.status] })}</form>
${published && form(words.replying, area("reply", words.replyText, typed.reply ?? "", html`${actButton(`reply ${id}`, words.reply)}`))}${form(words.editing, editing(comment, typed))}${form(words.featuring, html`<p class="acts">${published && featuring(comment)}${actButton(`block-name ${id}`, words.blockName)}${actButton(`block-address ${id}`, words.blockAddress)}</p>`)}${form(words.door, discussion(comment, door))}${form(words.deleting, deleting(comment))}`;
}

function area(id: string, label: string, text: string, button: Html): Html {
  return html`<p><label for="${id}">${label}</label>
<textarea id="${id}" name="${id}" rows="5" maxlength="${COMMENT_LENGTH}" required dir="auto">
${text}</textarea></p>
<p>${button}</p>
`;
}

function editing({ id, name, text }: Comment, typed: Typed): Html {
  return html`<p><label for="name">${words.name}</label>
<input id="name" name="name" value="${typed.name ?? name}" maxlength="${NAME_LENGTH}" required dir="auto"></p>
${area("text", words.text, typed.text ?? text, actButton(`edit ${id}`, words.saveEdit))}`;
}

function featuring({ id, featured }: Comment): Html {
  return featured
    ? actButton(`unfeature ${id}`, words.unfeature)
    : actButton(`feature ${id}`, words.feature);
}

function discussion({ article }: Comment, door: Discussion["door"]): Html {
  return html`<input type="hidden" name="value" value="${article}">
<p class="hint">${words.doors[door ?? "age"]}</p>
<p class="acts">${Object.entries(words.doorActs).map(([to, label]) => actButton(`door ${to}`, label))}</p>
`;
}

function deleting({ id }: Comment): Html {
  return html`<p><label><input type="checkbox" name="sure" value="yes"> ${words.sure}</label></p>
<p>${actButton(`delete ${id}`, words.deleting)}</p>
`;
}
