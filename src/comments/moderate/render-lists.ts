import type { ModerationMessages } from "../../messages/messages.ts";
import type { Comment } from "../store/comment.ts";
import type { Block, Entry, Reported } from "../store/store-newsroom.ts";
import { type Html, html } from "../text/html.ts";
import { timeIn } from "../text/locale.ts";
import { called } from "./called.ts";
import { MODERATION_PATH, type ModerationLocation, moderationAddress } from "./location.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { actionWords, actorOf, dayOfAddress, renderAction } from "./render-entry.ts";
import { DECISIONS, renderItem } from "./render-item.ts";
import { actButton, hidden, seenField } from "./render-page.ts";

/** Comments to decide on, one by one or several at once; works by keyboard, without a script. */
export function renderQueue(
  visit: SignedIn,
  location: ModerationLocation,
  listed: readonly (Reported | { comment: Comment; reports?: undefined })[],
  next: number | undefined,
): Html {
  const { moderation: messages } = visit.messages;
  const acts =
    location.list === "reports" ? ["dismiss", "rejected", "spam"] : decisionsOf(location);
  const items = listed.map(({ comment, reports = [] }) => {
    const select = html`<input type="checkbox" name="comment" value="${comment.id}" aria-label="${messages.select(comment.name)}">`;
    return html`<li>${seenField(comment)}${select}${renderItem(visit, comment, { reports, acts })}</li>\n`;
  });
  const bulk = acts.map((act) => actButton(act, called(messages.acts, act)));
  return html`<h2>${messages.lists[location.list]}</h2>
${location.list !== "reports" && search(location, messages)}${items.length === 0 ? html`<p>${location.words ? messages.nothingFound : messages.none}</p>` : form(visit, location, items, bulk)}${next && html`<p><a href="${moderationAddress({ ...location, did: [], below: next })}">${messages.more}</a></p>`}`;
}

function decisionsOf({ list }: ModerationLocation): readonly string[] {
  return DECISIONS[list as Comment["status"]] ?? [];
}

function form(
  visit: SignedIn,
  location: ModerationLocation,
  items: readonly Html[],
  bulk: readonly Html[],
): Html {
  const { moderation: messages } = visit.messages;
  return html`<form class="queue" method="post" action="${MODERATION_PATH}">
${hidden(visit, location)}<p class="keys" hidden>${messages.keys}</p>
<ol>${items}</ol>
<p class="bulk"><span>${messages.selected}</span> ${bulk}</p>
</form>
`;
}

function search({ list, words: sought }: ModerationLocation, messages: ModerationMessages): Html {
  return html`<form class="search" role="search" method="get" action="${MODERATION_PATH}">
<input type="hidden" name="list" value="${list}">
<label for="words">${messages.searchIn}</label>
<input type="search" id="words" name="words" value="${sought}" maxlength="80" dir="auto">
<button class="quiet">${messages.search}</button>
</form>
`;
}

/** Blocked names, addresses and patterns, with the forms that block more and close discussions. */
export function renderBlocks(
  visit: SignedIn,
  location: ModerationLocation,
  blocks: readonly Block[],
): Html {
  const fields = hidden(visit, location);
  const { publication } = visit;
  const { moderation: messages } = visit.messages;
  const rows = blocks.map(({ id, kind, value, moderator, at }) => {
    const day = kind === "address" && messages.addressOf(dayOfAddress(value, publication));
    const blocked =
      kind === "address" ? html`${day}` : html`${messages.kinds[kind]} <q dir="auto">${value}</q>`;
    return html`<li><span>${blocked}${messages.comma}<span dir="auto">${moderator}</span>${messages.comma}${timeIn(publication, at)}</span>
${actButton(`unblock ${id}`, messages.unblock, html` aria-label="${messages.unblock}${messages.colon}${day || value}"`)}</li>\n`;
  });
  const block = (id: string, label: string, act: string, button: string) =>
    html`<form class="field" method="post" action="${MODERATION_PATH}">
${fields}<label for="${id}">${label}</label>
<input id="${id}" name="value" maxlength="200" required dir="auto">
${actButton(act, button)}</form>
`;
  const doors = Object.entries(messages.doorActs);
  return html`<h2>${messages.lists.blocks}</h2>
<p class="hint">${messages.blockedHeld}</p>
${rows.length > 0 && html`<form method="post" action="${MODERATION_PATH}">\n${fields}<ul class="rows">${rows}</ul></form>\n`}${block("block-name", messages.name, "block name", messages.blockTheName)}${block("block-pattern", messages.pattern, "block pattern", messages.blockPattern)}<form class="field" method="post" action="${MODERATION_PATH}">
${fields}<label for="story">${messages.story}</label>
<input id="story" name="value" maxlength="200" required dir="ltr">
<p class="acts">${doors.map(([door, label]) => actButton(`door ${door}`, label))}</p></form>`;
}

/** Audit log, newest first, with the moderator of each act. */
export function renderLog(
  visit: SignedIn,
  location: ModerationLocation,
  entries: readonly Entry[],
  next: number | undefined,
): Html {
  const { moderation: messages } = visit.messages;
  const rows = entries.map((entry) => {
    const { id, at, comment, article, undone, undoable } = entry;
    const about = comment
      ? html`${messages.comma}<a href="${moderationAddress({ comment })}">${messages.comment(comment)}</a>`
      : article && html`${messages.comma}<span dir="auto">${article}</span>`;
    const undoing = `${messages.undo}${messages.colon}${actionWords(entry, messages)}${comment ? messages.comma + messages.comment(comment) : ""}`;
    return html`<li><span><time datetime="${at.toISOString()}">${timeIn(visit.publication, at)}</time> <b dir="auto">${actorOf(entry, messages)}</b>${messages.colon}${renderAction(entry, visit)}${about}${undone && html` <i>${messages.undone}</i>`}</span>
${undoable && actButton(`undo ${id}`, messages.undo, html` aria-label="${undoing}"`)}</li>\n`;
  });
  return html`<h2>${messages.lists.log}</h2>
${rows.length === 0 ? html`<p>${messages.none}</p>` : html`<form method="post" action="${MODERATION_PATH}">\n${hidden(visit, location)}<ol class="rows">${rows}</ol></form>`}${next && html`<p><a href="${moderationAddress({ list: "log", below: next })}">${messages.more}</a></p>`}`;
}
