import type { Messages } from "../messages/messages.ts";
import { answerReading, plainAnswer, unlessUnchanged } from "./http/read-only.ts";
import type { RequestLike } from "./http/request-like.ts";
import { type CommentFeed, type FeedSite, renderFeed } from "./render/render-feed.ts";
import type { ReaderStore } from "./store/store.ts";
import { COMMENTS_FEED, discussionAddress, discussionFeedAddress } from "./text/address.ts";
import { messagesOf } from "./visit.ts";

/** Most comments in a feed. */
const MAX_ENTRIES = 50;

/**
 * Newest comments among which a site's feed is selected; those on removed articles are left out.
 */
const MAX_CANDIDATES = 200;

const ATOM = "application/atom+xml; charset=utf-8";

/** Facts about an article that its feed needs. */
interface Followed {
  slug: string;
  headline: string;
  /** BCP 47 tag. */
  language: string;
}

/** The site, and the language of its feed. */
interface SpokenSite extends FeedSite {
  language: string;
  messagesIn(...languages: string[]): Messages;
}

type Latest = Pick<ReaderStore, "latest">;

/**
 * Answers a request for the feed of an article's comments.
 *
 * 200, 304: read, unchanged. 301: read at another spelling of the address. 404: no such article.
 * 405: not GET or HEAD. 503: the store cannot be reached; the error is logged.
 */
export function articleFeed(
  request: RequestLike,
  article: Followed | undefined,
  store: Latest,
  site: SpokenSite,
): Promise<Response> {
  const messages = messagesOf(article, site);
  const self = article && discussionFeedAddress(article.slug);
  return answered(request, self, site, messages, async () => ({
    title: messages.discussion.commentsOn(article?.headline ?? ""),
    home: discussionAddress(article?.slug ?? ""),
    comments: article ? await store.latest(MAX_ENTRIES, article.slug) : [],
    headlines: new Map(article && [[article.slug, article.headline]]),
  }));
}

/**
 * Answers a request for the feed of all comments; 200, 301, 304, 405 and 503 as for an article's.
 */
export function siteFeed(
  request: RequestLike,
  articleBySlug: (slug: string) => Promise<Followed | undefined>,
  store: Latest,
  site: SpokenSite,
): Promise<Response> {
  const messages = site.messagesIn(site.language);
  return answered(request, COMMENTS_FEED, site, messages, async () => {
    const latest = await store.latest(MAX_CANDIDATES);
    const slugs = [...new Set(latest.map(({ article }) => article))];
    const articles = await Promise.all(slugs.map((slug) => articleBySlug(slug)));
    const headlines = new Map(
      articles.flatMap((article) => (article ? [[article.slug, article.headline] as const] : [])),
    );
    const comments = latest.filter(({ article }) => headlines.has(article)).slice(0, MAX_ENTRIES);
    return { title: messages.discussion.allComments(site.name), home: "/", comments, headlines };
  });
}

function answered(
  request: RequestLike,
  self: string | undefined,
  site: FeedSite,
  messages: Messages,
  read: () => Promise<Omit<CommentFeed, "self">>,
): Promise<Response> {
  const { discussion } = messages;
  const { feedsAreRead: readOnly, commentsUnreachable: unreachable } = discussion;
  return answerReading(request, { readOnly, unreachable }, async () => {
    if (!self) return plainAnswer(404, discussion.noArticle);
    const { pathname } = new URL(request.url);
    if (pathname !== self) return new Response(null, { status: 301, headers: { Location: self } });
    return unlessUnchanged(request, ATOM, renderFeed({ ...(await read()), self }, site, messages));
  });
}
