import type { DiscussionMessages } from "../../messages/messages.ts";
import type { Comment } from "../store/comment.ts";
import type { Order, Page } from "../store/discussion.ts";
import { discussionAddress, discussionFeedAddress, pageAddress } from "../text/address.ts";
import { type Html, html } from "../text/html.ts";
import { dayIn } from "../text/locale.ts";
import { type FormState, renderForm } from "./render-form.ts";
import { renderDecided, renderPicks } from "./render-set-apart.ts";
import { type Reading, renderThread, renderWaiting } from "./render-thread.ts";

const CLOSING = html`\n</section>`;

/** A page of a discussion, and facts about all of it. */
export interface Shown {
  page: Page;
  order: Order;
  /** Number of published comments. */
  published: number;
  /** The reader's own comments that wait for the newsroom. */
  waiting: readonly Comment[];
  /** The reader's own comments that waited, with the newsroom's decisions. */
  decided?: readonly Comment[];
  /** Comments that the newsroom features. */
  picks?: readonly Comment[];
  /** Number of comments tied to each passage, for a script to show beside it. */
  counts?: ReadonlyMap<string, number> | undefined;
  /** Passage of the comments shown. */
  passage?: { id: string; words: string } | undefined;
}

/**
 * A page of an article's discussion: its comments, links to other pages, and the form, below the
 * comment that it replies to.
 */
export function renderDiscussion(shown: Shown, form: FormState, reading: Reading): Html {
  const { id } = shown.page.comments.find(({ id }) => id === form.parent?.id) ?? {};
  const isOpen = !reading.closed || form.failure;
  const reply = id && isOpen ? { to: id, form: renderForm(form, reading.messages) } : undefined;
  const placed = { ...reading, reply };
  return html`${threadParts(shown, form.article, placed)}${threadTail(shown, form, placed)}`;
}

/** Thread of a discussion, in parts: the same for all readers without a comment in it. */
export function threadParts(shown: Shown, article: string, reading: Reading): readonly Html[] {
  const { page, passage, counts, picks = [], decided = [] } = shown;
  const comments = [...page.comments, ...waitingReplies(shown)];
  const { messages } = reading;
  const heading = passage ? messages.ofPassage : messages.comments(shown.published);
  const data =
    counts &&
    html` data-label="${label(shown.published, messages)}" data-counts="${JSON.stringify([...counts])}"`;
  return [
    html`${opening(heading, data)}${passage && reading.closed ? html`<blockquote class="passage" dir="auto">${passage.words}</blockquote>\n` : null}`,
    renderDecided(decided, reading),
    renderPicks(picks, reading),
    sorting(shown, article, messages),
    ...renderThread({ ...page, comments }, reading),
    html`\n${pages(shown, article, messages)}`,
  ];
}

/**
 * End of a discussion, which differs for each reader: waiting comments, and the form unless it is
 * below a comment.
 */
export function threadTail(shown: Shown, form: FormState, reading: Reading): Html {
  const inThread = new Set(waitingReplies(shown));
  const others = shown.waiting.filter((comment) => !inThread.has(comment));
  const isClosed = reading.closed && !form.failure;
  const last = isClosed ? closed(reading) : !reading.reply && renderForm(form, reading.messages);
  return html`${renderWaiting(others, reading)}${last}${CLOSING}`;
}

/** The reader's own waiting replies to comments on this page. */
export function waitingReplies({ page, waiting }: Shown): Comment[] {
  const here = new Set(page.comments.map(({ id }) => id));
  return waiting.filter(({ parent }) => parent !== null && here.has(parent));
}

/** The discussion on a page that cannot have its comments: a link to them, and the form. */
export function renderInvitation(form: FormState, messages: DiscussionMessages): Html {
  const body = html`${readAll(form.article, messages)}${renderForm(form, messages)}`;
  return section(messages.discussion, body);
}

/** Link from a notice back to its subject. */
interface Back {
  href: string;
  label: string;
}

/** Link from a notice back to the discussion of an article. */
export function backToDiscussion(slug: string, messages: DiscussionMessages): Back {
  return { href: discussionAddress(slug), label: messages.back };
}

/** A request that failed, or is done: one sentence, the typed text, and a link back. */
export function renderRefusal(
  sentence: string,
  back: Back,
  messages: DiscussionMessages,
  typed = "",
): Html {
  const body = html`<p class="error" role="alert">${sentence}</p>${typed && renderTyped(typed, messages)}`;
  return renderNotice(messages.notPosted, body, back);
}

/** Typed text of a comment, to be copied. */
function renderTyped(comment: string, messages: DiscussionMessages): Html {
  return html`
<div class="compose"><p><label for="comment">${messages.comment}</label>
<textarea id="comment" rows="6" readonly dir="auto">
${comment}</textarea></p></div>`;
}

/** A message with a link back. */
export function renderNotice(heading: string, body: Html, back: Back): Html {
  return section(
    heading,
    html`${body}
<p><a class="back" href="${back.href}">${back.label}</a></p>`,
  );
}

/** Text of the link to a discussion, with the number of comments, if any. */
function label(comments: number, messages: DiscussionMessages): string {
  return comments === 0 ? messages.discussion : messages.comments(comments);
}

function pages(
  { page: { next, previous }, order, passage }: Shown,
  article: string,
  messages: DiscussionMessages,
): Html {
  const link = (label: string, shownIn: Order, from?: number | null) =>
    html`<a href="${pageAddress(article, shownIn, from, passage?.id)}" rel="nofollow">${label}</a>\n`;
  return html`<nav class="pages" aria-label="${messages.pages}">
${previous && link(messages.previousPage, order, previous)}${next && link(messages.nextPage, order, next)}${feed(article, messages)}</nav>
`;
}

/** Links for the orders of a discussion with several comments. */
function sorting(
  { page: { comments }, order, passage }: Shown,
  article: string,
  messages: DiscussionMessages,
): Html {
  if (comments.length < 2) return html``;
  const link = (to: Order, label: string) =>
    html`<a href="${pageAddress(article, to, null, passage?.id)}" rel="nofollow"${to === order && html` aria-current="true"`}>${label}</a>\n`;
  return html`<nav class="sorting" aria-label="${messages.sorting}">
${link("oldest", messages.oldestFirst)}${link("newest", messages.newestFirst)}</nav>
`;
}

/** Link from a page without comments to all of them. */
function readAll(article: string, messages: DiscussionMessages): Html {
  return html`<p class="pages"><a class="all" href="${discussionAddress(article)}">${messages.readAll}</a>
${feed(article, messages)}<span class="status" role="status" data-unreachable="${messages.commentsUnreachable}"></span></p>
`;
}

function feed(article: string, messages: DiscussionMessages): Html {
  return html`<a href="${discussionFeedAddress(article)}" type="application/atom+xml">${messages.follow}</a>\n`;
}

function closed(reading: Reading): Html {
  const { closedAt, messages } = reading;
  const sentence = closedAt ? messages.closedOn(dayIn(reading, closedAt)) : messages.closed;
  return html`<p class="closed">${sentence}</p>`;
}

function section(heading: string, body: Html): Html {
  return html`${opening(heading)}${body}${CLOSING}`;
}

function opening(heading: string, data?: Html): Html {
  return html`<section class="discussion" id="discussion" aria-labelledby="discussion-heading"${data}>
<h2 id="discussion-heading">${heading}</h2>
`;
}
