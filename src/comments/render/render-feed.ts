import type { Messages } from "../../messages/messages.ts";
import type { Comment } from "../store/comment.ts";
import { commentAddress } from "../text/address.ts";
import { atomOf } from "../text/atom.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";

/** Metadata of a feed of comments. */
export interface CommentFeed {
  title: string;
  /** Path of the feed, and of its page. */
  self: string;
  home: string;
  /** Comments, newest first, each on an article in `headlines`. */
  comments: readonly Comment[];
  /** Headlines by slug. */
  headlines: ReadonlyMap<string, string>;
}

/** The site of the comments. */
export interface FeedSite {
  name: string;
  /** Such as https://news.example, without a slash at the end. */
  address: string;
}

/** Comments as Atom 1.0; the time of a feed without comments is the beginning of 1970. */
export function renderFeed(
  feed: CommentFeed,
  { name, address }: FeedSite,
  { discussion: messages, language }: Messages,
): string {
  const { title, self, home, comments, headlines } = feed;
  return atomOf({
    id: address + self,
    title,
    home: address + home,
    self: address + self,
    author: name,
    language,
    entries: comments.map((comment) => ({
      id: address + commentAddress(comment.article, comment.id),
      title: messages.commentBy(isolated(comment.name), headlines.get(comment.article) ?? ""),
      published: comment.created.toISOString(),
      updated: updatedAt(comment).toISOString(),
      authors: [comment.name],
      html: answering(comment).markup + commentHtml(comment.text).markup,
    })),
  });
}

/** The passage that a comment is tied to; for a reply, that of its parent. */
function answering({ parent, passageWords }: Comment): Html {
  if (passageWords === null || parent !== null) return html``;
  return html`<blockquote dir="auto">${passageWords}</blockquote>`;
}

/** Time at which readers last saw a comment change. */
function updatedAt({ created, edited, approved }: Comment): Date {
  return new Date(Math.max(created.getTime(), edited?.getTime() ?? 0, approved?.getTime() ?? 0));
}

/** Isolates a text, so that its writing direction does not affect the text around it. */
const isolated = (name: string) => `\u2068${name}\u2069`;
