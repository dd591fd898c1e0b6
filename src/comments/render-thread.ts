import { commentAddress, ownAddress, replyAddress, reportAddress } from "./address.ts";
import { commentHtml } from "./comment-text.ts";
import { type Html, html } from "./html.ts";
import { type Locale, timeIn } from "./locale.ts";
import type { Comment, Page } from "./store.ts";
import { type Branch, branchesOf } from "./thread.ts";
import { words } from "./words.ts";

/** Who reads, as far as it changes what is shown. */
export interface Reading extends Locale {
  /** Verifier of the reader's receipt. */
  author?: string | undefined;
  /** Whether the discussion takes no more comments. */
  closed?: boolean;
  /** When its article's age closed it, where that did. */
  closedAt?: Date | undefined;
  /** The words of the article's passages by their ids, where they could be read. */
  passages?: Readonly<Record<string, string>> | undefined;
}

/** A page of a discussion as nested lists; nothing where there are no comments. */
export function renderThread(page: Pick<Page, "comments" | "parents">, reading: Reading): Html {
  if (page.comments.length === 0) return html``;
  return html`<ol class="thread">${branchesOf(page).map((trunk) => item(trunk, reading))}</ol>`;
}

/** The comments of a reader's own that wait for the newsroom. */
export function renderWaiting(comments: readonly Comment[], reading: Reading): Html {
  if (comments.length === 0) return html``;
  return html`<h3>${words.waiting}</h3>
<ol class="thread waiting">${comments.map((comment) => html`<li>${article(comment, reading)}</li>\n`)}</ol>
`;
}

/** Why a comment is not published yet, in words for whoever wrote it. */
export function heldWords({ heldRule }: Pick<Comment, "heldRule">): string {
  return words.held(words.heldFor[heldRule ?? ""] ?? words.heldAnyway);
}

function item({ comment, answered, replies }: Branch, reading: Reading): Html {
  const below = html`
<ol>${replies.map((reply) => item(reply, reading))}</ol>`;
  return html`<li>${comment ? article(comment, reading, answered) : gone()}${replies.length > 0 ? below : null}</li>
`;
}

function gone(): Html {
  return html`<p class="comment gone">${words.gone}</p>`;
}

interface Rendered {
  reading: string;
  html: Html;
}

/** Comments as they were last shown; a comment that has changed is another object. */
const rendered = new WeakMap<Comment, Rendered>();

function article(comment: Comment, reading: Reading, answered?: Branch["answered"]): Html {
  const { author, closed, passages, language, timeZone } = reading;
  const own = comment.author !== null && comment.author === author;
  const gone = comment.passage !== null && passages && !Object.hasOwn(passages, comment.passage);
  const key = `${own} ${closed} ${gone} ${language} ${timeZone} ${answered?.id} ${answered?.name}`;
  const known = rendered.get(comment);
  if (known?.reading === key) return known.html;
  const html = fresh(comment, reading, answered);
  rendered.set(comment, { reading: key, html });
  return html;
}

function fresh(comment: Comment, reading: Reading, answered?: Branch["answered"]): Html {
  const { id, article, name, text, created, edited, newsroom, featured, status } = comment;
  const own = comment.author !== null && comment.author === reading.author;
  return html`<article class="comment" id="comment-${id}">
<header><b class="name" dir="auto">${name}</b>${newsroom && html` <b class="badge">${words.newsroom}</b>`}${featured && html` <b class="badge">${words.featured}</b>`} <a href="${commentAddress(article, id)}"><time datetime="${created.toISOString()}">${timeIn(reading, created)}</time></a>${edited && html` <span>${words.edited}</span>`}${answered && inReplyTo(article, answered)}</header>
${status === "held" && html`<p class="hint">${heldWords(comment)}</p>\n`}${passage(comment, reading)}<div class="text" dir="auto">${commentHtml(text)}</div>
${own ? html`<a class="own" href="${ownAddress(article, id)}" rel="nofollow">${words.own}</a>\n` : null}${status === "published" && acts(comment, reading, own)}</article>`;
}

/** The words that a comment is tied to; a reply stands below them already. */
function passage(
  { article, parent, passage: id, passageWords }: Comment,
  { passages }: Reading,
): Html | null {
  if (id === null || passageWords === null || parent !== null) return null;
  const gone = passages !== undefined && !Object.hasOwn(passages, id);
  const said = gone
    ? passageWords
    : html`<a href="/articles/${article}/#${id}">${passageWords}</a>`;
  return html`<blockquote class="passage" dir="auto">${said}</blockquote>
${gone && html`<p class="hint">${words.passageGone}</p>\n`}`;
}

function acts({ article, id, name }: Comment, { closed }: Reading, own: boolean): Html {
  return html`${!closed && html`<a class="reply" href="${replyAddress(article, id)}" rel="nofollow" aria-label="${words.replyTo(name)}">${words.reply}</a>\n`}${!own && html`<a class="report" href="${reportAddress(article, id)}" rel="nofollow" aria-label="${words.reportOf(name)}">${words.report}</a>\n`}`;
}

function inReplyTo(slug: string, { id, name }: NonNullable<Branch["answered"]>): Html {
  return html` <a class="answered" href="${commentAddress(slug, id)}">${words.inReplyTo(name)}</a>`;
}
