import { type Comment, revisionOf } from "../store/comment.ts";
import type { Entry, NewsroomStore } from "../store/store-newsroom.ts";
import { type Html, html } from "../text/html.ts";
import { LISTS, MODERATION_PATH, type ModerationLocation, moderationAddress } from "./location.ts";
import type { SignedIn } from "./moderation-visit.ts";
import { doneWords } from "./render-entry.ts";

/** Data around the content of every moderation page. */
interface ModerationPage {
  location: ModerationLocation;
  backlog: Awaited<ReturnType<NewsroomStore["backlog"]>>;
  /** Log entries of the acts just done by the moderator. */
  done: readonly Entry[];
  /** Failure of the act, as a sentence. */
  failure?: string | undefined;
}

/** A moderation page: navigation, messages about acts just done, and content. */
export function renderModeration(visit: SignedIn, frame: ModerationPage, body: Html): Html {
  const { location, backlog, done, failure } = frame;
  const { moderation: messages } = visit.messages;
  const counts: Readonly<Record<string, number>> = backlog;
  const link = (list: (typeof LISTS)[number]) => {
    const here = location.list === list && !location.comment;
    return html`<li><a href="${moderationAddress({ list })}"${here && html` aria-current="page"`}>${messages.lists[list]}${counts[list] ? html` <b>${counts[list].toLocaleString(visit.publication.language)}</b>` : null}</a></li>\n`;
  };
  return html`<section class="desk" aria-label="${messages.title}">
<header>
<nav aria-label="${messages.sections}"><ul>${LISTS.map(link)}</ul></nav>
${session(visit)}</header>
${failure && html`<p class="error" role="alert">${failure}</p>\n`}${isAny(done) && flash(visit, location, done)}${body}
</section>`;
}

/** Hidden fields of every form in a session. */
export function hidden({ formToken }: SignedIn, location: ModerationLocation): Html {
  const fields = { token: formToken, ...entriesOf(location) };
  return html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`,
  )}`;
}

/** Hidden field with the revision of a comment that the moderator sees. */
export function seenField(comment: Pick<Comment, "id" | "edited">): Html {
  return html`<input type="hidden" name="seen" value="${comment.id}.${revisionOf(comment)}">
`;
}

/** A button for an act. */
export function actButton(act: string, label: string, more: Html | null = null): Html {
  return html`<button class="quiet" name="act" value="${act}"${more}>${label}</button>\n`;
}

function entriesOf({
  list,
  words: sought,
  below,
  comment,
}: ModerationLocation): Record<string, string> {
  return {
    list,
    ...(sought && { words: sought }),
    ...(below && { below: String(below) }),
    ...(comment && { at: String(comment) }),
  };
}

function session(visit: SignedIn): Html {
  const { moderation: messages } = visit.messages;
  return html`<form class="session" method="post" action="${MODERATION_PATH}">
<input type="hidden" name="token" value="${visit.formToken}">
<span>${messages.signedInAs} <b dir="auto">${visit.act.moderator}</b></span>
${actButton("sign out", messages.signOut)}${actButton("sign out everywhere", messages.signOutEverywhere)}</form>
`;
}

function flash(
  visit: SignedIn,
  location: ModerationLocation,
  done: readonly [Entry, ...Entry[]],
): Html {
  const undoable = done.some((entry) => entry.undoable);
  return html`<form class="done" method="post" action="${MODERATION_PATH}">
${hidden(visit, location)}<input type="hidden" name="entries" value="${done.map(({ id }) => id).join(".")}">
<p role="status">${doneWords(visit, done)}</p>
${undoable && actButton("undo", visit.messages.moderation.undo)}</form>
`;
}

function isAny<Thing>(things: readonly Thing[]): things is readonly [Thing, ...Thing[]] {
  return things.length > 0;
}
