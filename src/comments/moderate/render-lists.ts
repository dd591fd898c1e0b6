import type { Comment } from "../store/store.ts";
import type { Block, Entry, Reported } from "../store/store-newsroom.ts";
import { type Html, html } from "../text/html.ts";
import { timeIn } from "../text/locale.ts";
import { DESK, deskAddress, type Place } from "./place.ts";
import { actButton, hidden, seenField } from "./render-desk.ts";
import { actionWords, actorOf, dayOfAddress, renderAction } from "./render-entry.ts";
import { DECISIONS, renderItem } from "./render-item.ts";
import type { SignedIn } from "./visit.ts";
import { called, deskWords as words } from "./words.ts";

/** Comments to decide on, one by one or several at once; works by keyboard, without a script. */
export function renderQueue(
  visit: SignedIn,
  place: Place,
  listed: readonly (Reported | { comment: Comment; reports?: undefined })[],
  next: number | undefined,
): Html {
  const acts = place.list === "reports" ? ["dismiss", "rejected", "spam"] : decisionsOf(place);
  const items = listed.map(({ comment, reports = [] }) => {
    const select = html`<input type="checkbox" name="comment" value="${comment.id}" aria-label="${words.select(comment.name)}">`;
    return html`<li>${seenField(comment)}${select}${renderItem(visit, comment, { reports, acts })}</li>\n`;
  });
  const bulk = acts.map((act) => actButton(act, called(words.acts, act)));
  return html`<h2>${words.lists[place.list]}</h2>
${place.list !== "reports" && search(place)}${items.length === 0 ? html`<p>${place.words ? words.nothingFound : words.none}</p>` : form(visit, place, items, bulk)}${next && html`<p><a href="${deskAddress({ ...place, did: [], below: next })}">${words.more}</a></p>`}`;
}

function decisionsOf({ list }: Place): readonly string[] {
  return DECISIONS[list as Comment["status"]] ?? [];
}

function form(visit: SignedIn, place: Place, items: readonly Html[], bulk: readonly Html[]): Html {
  return html`<form class="queue" method="post" action="${DESK}">
${hidden(visit, place)}<p class="keys" hidden>${words.keys}</p>
<ol>${items}</ol>
<p class="bulk"><span>${words.selected}</span> ${bulk}</p>
</form>
`;
}

function search({ list, words: sought }: Place): Html {
  return html`<form class="search" role="search" method="get" action="${DESK}">
<input type="hidden" name="list" value="${list}">
<label for="words">${words.searchIn}</label>
<input type="search" id="words" name="words" value="${sought}" maxlength="80" dir="auto">
<button class="quiet">${words.search}</button>
</form>
`;
}

/** What is blocked, and the forms that block more and close discussions. */
export function renderBlocks(visit: SignedIn, place: Place, blocks: readonly Block[]): Html {
  const fields = hidden(visit, place);
  const { publication } = visit;
  const rows = blocks.map(({ id, kind, value, moderator, at }) => {
    const day = kind === "address" && words.addressOf(dayOfAddress(value, publication));
    const blocked =
      kind === "address" ? html`${day}` : html`${words.kinds[kind]} <q dir="auto">${value}</q>`;
    return html`<li><span>${blocked}${words.comma}<span dir="auto">${moderator}</span>${words.comma}${timeIn(publication, at)}</span>
${actButton(`unblock ${id}`, words.unblock, html` aria-label="${words.unblock}${words.colon}${day || value}"`)}</li>\n`;
  });
  const block = (id: string, label: string, act: string, button: string) =>
    html`<form class="field" method="post" action="${DESK}">
${fields}<label for="${id}">${label}</label>
<input id="${id}" name="value" maxlength="200" required dir="auto">
${actButton(act, button)}</form>
`;
  const doors = Object.entries(words.doorActs);
  return html`<h2>${words.lists.blocks}</h2>
<p class="hint">${words.blockedHeld}</p>
${rows.length > 0 && html`<form method="post" action="${DESK}">\n${fields}<ul class="rows">${rows}</ul></form>\n`}${block("block-name", words.name, "block name", words.blockTheName)}${block("block-pattern", words.pattern, "block pattern", words.blockPattern)}<form class="field" method="post" action="${DESK}">
${fields}<label for="story">${words.story}</label>
<input id="story" name="value" maxlength="200" required dir="ltr">
<p class="acts">${doors.map(([door, label]) => actButton(`door ${door}`, label))}</p></form>`;
}

/** Who did what, newest first. */
export function renderLog(
  visit: SignedIn,
  place: Place,
  entries: readonly Entry[],
  next: number | undefined,
): Html {
  const rows = entries.map((entry) => {
    const { id, at, comment, article, undone, undoable } = entry;
    const about = comment
      ? html`${words.comma}<a href="${deskAddress({ comment })}">${words.comment(comment)}</a>`
      : article && html`${words.comma}<span dir="auto">${article}</span>`;
    const undoing = `${words.undo}${words.colon}${actionWords(entry)}${comment ? words.comma + words.comment(comment) : ""}`;
    return html`<li><span><time datetime="${at.toISOString()}">${timeIn(visit.publication, at)}</time> <b dir="auto">${actorOf(entry)}</b>${words.colon}${renderAction(entry, visit.publication)}${about}${undone && html` <i>${words.undone}</i>`}</span>
${undoable && actButton(`undo ${id}`, words.undo, html` aria-label="${undoing}"`)}</li>\n`;
  });
  return html`<h2>${words.lists.log}</h2>
${rows.length === 0 ? html`<p>${words.none}</p>` : html`<form method="post" action="${DESK}">\n${hidden(visit, place)}<ol class="rows">${rows}</ol></form>`}${next && html`<p><a href="${deskAddress({ list: "log", below: next })}">${words.more}</a></p>`}`;
}
