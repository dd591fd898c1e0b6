import type { Messages } from "../messages/messages.ts";
import { type CommentFeed, type FeedSite, renderFeed } from "./render/render-feed.ts";
import { bytesToText } from "./store/base64url.ts";
import { logError } from "./store/lost-file.ts";
import type { ReaderStore } from "./store/store.ts";
import { COMMENTS_FEED, discussionAddress, discussionFeedAddress } from "./text/address.ts";
import { messagesOf } from "./visit.ts";

/** Comments in a feed. */
const MAX_ENTRIES = 50;

/** Comments that a site's feed is chosen from: those of articles no longer there are left out. */
const MAX_CANDIDATES = 200;

const RETRY_SECONDS = "30";

/** An article as its feed has to know it. */
interface Followed {
  slug: string;
  headline: string;
  /** BCP 47 tag. */
  language: string;
}

/** The site, and the language that its own feed is in. */
interface SpokenSite extends FeedSite {
  language: string;
  messagesIn(...languages: string[]): Messages;
}

type Latest = Pick<ReaderStore, "latest">;

/**
 * Answers a request for the feed of an article's comments.
 *
 * 200, 304: read, unchanged. 301: read at another spelling of the address. 404: no such article.
 * 405: not a reading. 503: the store cannot be reached; the error is logged.
 */
export function articleFeed(
  request: Request,
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
  request: Request,
  articleBySlug: (slug: string) => Followed | undefined,
  store: Latest,
  site: SpokenSite,
): Promise<Response> {
  const messages = site.messagesIn(site.language);
  return answered(request, COMMENTS_FEED, site, messages, async () => {
    const latest = await store.latest(MAX_CANDIDATES);
    const known = latest.flatMap((comment) => {
      const article = articleBySlug(comment.article);
      return article ? [{ comment, article }] : [];
    });
    return {
      title: messages.discussion.allComments(site.name),
      home: "/",
      comments: known.slice(0, MAX_ENTRIES).map(({ comment }) => comment),
      headlines: new Map(known.map(({ article: { slug, headline } }) => [slug, headline])),
    };
  });
}

async function answered(
  request: Request,
  self: string | undefined,
  site: FeedSite,
  messages: Messages,
  read: () => Promise<Omit<CommentFeed, "self">>,
): Promise<Response> {
  const { discussion } = messages;
  if (request.method !== "GET" && request.method !== "HEAD") {
    return sentence(405, discussion.feedsAreRead, { Allow: "GET, HEAD" });
  }
  if (!self) return sentence(404, discussion.noArticle);
  const { pathname } = new URL(request.url);
  if (pathname !== self) return new Response(null, { status: 301, headers: { Location: self } });
  try {
    return await unlessUnchanged(request, renderFeed({ ...(await read()), self }, site, messages));
  } catch (error) {
    logError(error);
    return sentence(503, discussion.feedUnreachable, { "Retry-After": RETRY_SECONDS });
  }
}

/** A feed, or 304 to a reader who has it is; caches ask each time, so that nothing lingers. */
async function unlessUnchanged({ headers }: Request, xml: string): Promise<Response> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(xml));
  const tag = `"${bytesToText(new Uint8Array(digest))}"`;
  const known = (headers.get("If-None-Match") ?? "").split(",").map((each) => each.trim());
  const unchanged = known.some((each) => each.replace(/^W\//u, "") === tag);
  return new Response(unchanged ? null : xml, {
    status: unchanged ? 304 : 200,
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "no-cache",
      ETag: tag,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function sentence(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(text, { status, headers: { ...plain, ...headers } });
}
