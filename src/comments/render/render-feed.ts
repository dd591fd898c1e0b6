import { x } from "xastscript";
import type { Messages } from "../../messages/messages.ts";
import type { Comment } from "../store/store.ts";
import { commentAddress } from "../text/address.ts";
import { commentHtml } from "../text/comment-text.ts";
import { type Html, html } from "../text/html.ts";
import { xmlOf } from "../text/xml.ts";

/** What a feed of comments says beside them. */
export interface CommentFeed {
  title: string;
  /** The path of the feed, and of the page that it follows. */
  self: string;
  home: string;
  /** The newest first, each of an article that `headlines` has. */
  comments: readonly Comment[];
  /** Headlines by slug. */
  headlines: ReadonlyMap<string, string>;
}

/** The site that comments are read on. */
export interface Site {
  name: string;
  /** Such as https://news.example, without a slash at the end. */
  address: string;
}

/** Comments as Atom 1.0; a feed without any was never updated, and says the beginning of 1970. */
export function renderFeed(
  feed: CommentFeed,
  { name, address }: Site,
  { discussion: messages, language }: Messages,
): string {
  const { title, self, home, comments, headlines } = feed;
  const updated = Math.max(0, ...comments.map((comment) => updatedAt(comment).getTime()));
  return xmlOf(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language }, [
      x("id", address + self),
      x("title", title),
      x("link", { rel: "self", type: "application/atom+xml", href: address + self }),
      x("link", { rel: "alternate", type: "text/html", href: address + home }),
      x("updated", new Date(updated).toISOString()),
      x("author", [x("name", name)]),
      ...comments.map((comment) => {
        const title = messages.commentBy(
          isolated(comment.name),
          headlines.get(comment.article) ?? "",
        );
        return entry(comment, title, address);
      }),
    ]),
  );
}

function entry(comment: Comment, title: string, address: string) {
  const permalink = address + commentAddress(comment.article, comment.id);
  return x("entry", [
    x("id", permalink),
    x("title", title),
    x("link", { rel: "alternate", type: "text/html", href: permalink }),
    x("published", comment.created.toISOString()),
    x("updated", updatedAt(comment).toISOString()),
    x("author", [x("name", comment.name)]),
    x("content", { type: "html" }, answering(comment).markup + commentHtml(comment.text).markup),
  ]);
}

/** The words of the article that a comment answers; of a reply, that is for what it replies to. */
function answering({ parent, passageWords }: Comment): Html {
  if (passageWords === null || parent !== null) return html``;
  return html`<blockquote dir="auto">${passageWords}</blockquote>`;
}

/** When readers last saw a comment change. */
function updatedAt({ created, edited, approved }: Comment): Date {
  return new Date(Math.max(created.getTime(), edited?.getTime() ?? 0, approved?.getTime() ?? 0));
}

/** Words that turn no others around, whichever way they are written. */
const isolated = (name: string) => `\u2068${name}\u2069`;
