import type { DiscussionMessages } from "../../messages/messages.ts";
import type { Comment } from "../store/comment.ts";
import type { Page } from "../store/discussion.ts";
import {
  commentAddress,
  inStoryAddress,
  ownAddress,
  replyAddress,
  reportAddress,
} from "../text/address.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";
import { type Localization, timeIn } from "../text/locale.ts";
import { type Branch, branchesOf } from "./thread.ts";

const THREAD = html`<ol class="thread">`;
const REPLIES = html`\n<ol>`;
const END = html`</ol>`;
const ITEM_END = html`</li>\n`;

/** Facts about the reader of a thread that change the HTML. */
export interface Reading extends Localization {
  /** Verifier of the reader's receipt. */
  author?: string | undefined;
  /** True if the discussion is closed. */
  closed?: boolean;
  /** Closing time, where the age of the article closed it. */
  closedAt?: Date | undefined;
  /** Words of the article's passages by their ids, where they could be read. */
  passages?: Readonly<Record<string, string>> | undefined;
  /** Reply form for a comment on the page, which is shown below it. */
  reply?: { to: number; form: Html } | undefined;
}

/** A page of a discussion as nested lists, in parts; none where there are no comments. */
export function renderThread(
  page: Pick<Page, "comments" | "parents">,
  reading: Reading,
): readonly Html[] {
  if (page.comments.length === 0) return [];
  const parts = [THREAD];
  for (const trunk of branchesOf(page)) addItem(trunk, reading, parts);
  parts.push(END);
  return parts;
}

/** A reader's own comments that wait for the newsroom. */
export function renderWaiting(comments: readonly Comment[], reading: Reading): Html {
  if (comments.length === 0) return html``;
  return html`<h3>${reading.messages.waiting}</h3>
<ol class="thread waiting">${comments.map((comment) => [item(comment, reading), ITEM_END])}</ol>
`;
}

/** Reason why a comment is not published yet, for its author. */
export function whyHeld(
  { heldRule }: Pick<Comment, "heldRule">,
  messages: DiscussionMessages,
): string {
  return messages.held(messages.heldFor[heldRule ?? ""] ?? messages.heldAnyway);
}

function addItem({ comment, answered, replies }: Branch, reading: Reading, parts: Html[]): void {
  parts.push(comment ? item(comment, reading, answered) : html`<li>${gone(reading)}`);
  if (comment && comment.id === reading.reply?.to) parts.push(html`\n${reading.reply.form}`);
  if (replies.length > 0) {
    parts.push(REPLIES);
    for (const reply of replies) addItem(reply, reading, parts);
    parts.push(END);
  }
  parts.push(ITEM_END);
}

function gone({ messages }: Reading): Html {
  return html`<p class="comment gone">${messages.gone}</p>`;
}

/**
 * All that determines the HTML of a comment, besides the comment object, which is replaced by a new
 * one when it changes.
 */
interface Facts extends Localization {
  /** True if it is the reader's own. */
  own: boolean;
  closed: boolean;
  /** True if the article has lost the words that it is tied to. */
  lost: boolean;
  /** Id of the parent comment, where the thread does not show it. */
  answered: number | undefined;
  answeredName: string;
}

/** Rendered comments. */
const rendered = new WeakMap<Comment, { facts: Facts; html: Html }>();

/** A comment as the beginning of a list item. */
function item(comment: Comment, reading: Reading, answered?: Branch["answered"]): Html {
  const { author, closed, passages, language, timeZone, messages } = reading;
  const { passage } = comment;
  const facts = {
    own: comment.author !== null && comment.author === author,
    closed: closed === true,
    lost: passage !== null && passages !== undefined && !Object.hasOwn(passages, passage),
    answered: answered?.id,
    answeredName: answered?.name ?? "",
    language,
    timeZone,
    messages,
  };
  const known = rendered.get(comment);
  if (known && isSame(known.facts, facts)) return known.html;
  const html = fresh(comment, facts);
  rendered.set(comment, { facts, html });
  return html;
}

function isSame(one: Facts, other: Facts): boolean {
  return (
    one.own === other.own &&
    one.closed === other.closed &&
    one.lost === other.lost &&
    one.answered === other.answered &&
    one.answeredName === other.answeredName &&
    one.language === other.language &&
    one.timeZone === other.timeZone &&
    one.messages === other.messages
  );
}

function fresh(comment: Comment, facts: Facts): Html {
  const { id, article, name, text, created, edited, newsroom, featured, status } = comment;
  const { own, answered, answeredName, messages } = facts;
  return html`<li><article class="comment" id="comment-${id}">
<header><b class="name" dir="auto">${name}</b>${newsroom && html` <b class="badge">${messages.newsroom}</b>`}${featured && html` <b class="badge">${messages.featured}</b>`} <a href="${commentAddress(article, id)}"><time datetime="${created.toISOString()}">${timeIn(facts, created)}</time></a>${edited && html` <span>${messages.edited}</span>`}${answered && html` <a class="answered" href="${commentAddress(article, answered)}">${messages.inReplyTo(answeredName)}</a>`}</header>
${status === "held" && html`<p class="hint">${whyHeld(comment, messages)}</p>\n`}${passageOf(comment, facts)}<div class="text" dir="auto">${commentHtml(text)}</div>
${own ? html`<a class="own" href="${ownAddress(article, id)}" rel="nofollow">${messages.own}</a>\n` : null}${status === "published" && acts(comment, facts)}</article>`;
}

/** Passage that a comment is tied to; not shown for a reply, which is below it already. */
function passageOf(
  { article, parent, passage, passageWords }: Comment,
  { lost, messages }: Facts,
): Html | null {
  if (passage === null || passageWords === null || parent !== null) return null;
  const said = lost
    ? passageWords
    : html`<a href="${inStoryAddress(article, passage)}">${passageWords}</a>`;
  return html`<blockquote class="passage" dir="auto">${said}</blockquote>
${lost && html`<p class="hint">${messages.passageGone}</p>\n`}`;
}

function acts({ article, id, name }: Comment, { closed, own, messages }: Facts): Html {
  return html`${!closed && html`<a class="reply" href="${replyAddress(article, id)}" rel="nofollow" aria-label="${messages.replyTo(name)}">${messages.reply}</a>\n`}${!own && html`<a class="report" href="${reportAddress(article, id)}" rel="nofollow" aria-label="${messages.reportOf(name)}">${messages.report}</a>\n`}`;
}
