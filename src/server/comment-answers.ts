import { discussionCounts } from "../comments/counts.ts";
import { handle } from "../comments/endpoint.ts";
import { articleFeed, siteFeed } from "../comments/feed.ts";
import { accepts } from "../comments/http/accept-encoding.ts";
import { isForFrame, isHtml, wantsFragment } from "../comments/http/answer.ts";
import { MODERATION_PATH } from "../comments/moderate/location.ts";
import { moderate } from "../comments/moderate/moderate.ts";
import { deliverNotices } from "../comments/notices/deliver.ts";
import type { Sent, View } from "../comments/pages/page-cache.ts";
import { framed } from "../comments/pages/shell.ts";
import { discussionAddress, orderIn } from "../comments/text/address.ts";
import { type Answer, type Asked, isReading, movedTo, slugIn } from "./asked.ts";
import { discussedIn } from "./discussed.ts";
import type { Host } from "./host.ts";

/** Parameters of requests for other views of a discussion than its first page. */
const ELSEWHERE = ["comment", "from", "own", "parent", "passage", "report", "tell"];

/** Sends due notices. */
const deliverDue = ({ store, transport, publication }: Host): Promise<void> =>
  deliverNotices(store, transport, publication);

/** An answer that needs comments, which are moved with their stories first. */
export function withComments(answer: Answer): Answer {
  return async (asked) => {
    await asked.release.moveComments();
    return answer(asked);
  };
}

/** Answers a request for a discussion: with its page, or by an act of a form. */
export async function discussion(asked: Asked): Promise<Response | Sent> {
  const { request, peer, host, release } = asked;
  const { store, publication } = host;
  const article = await release.article(slugIn(asked));
  const view = article && viewOf(asked, article.slug);
  if (article && view) {
    const takesGzip = host.compresses && accepts("gzip", request.headers.get("Accept-Encoding"));
    const frame =
      view.reader === "page" ? await release.discussionFrame(article) : release.scriptFrame;
    // If the store cannot be reached, the handler below gets the same error and shows it.
    const page = await release.pages
      .read(request, article, { ...view, frame }, takesGzip, new Date())
      .catch(() => undefined);
    if (page) return page;
  }
  const answer = await handle(request, article, store, publication, peer);
  if (request.method === "POST") host.runAfterResponse(() => deliverDue(host));
  if (!isForFrame(request, answer)) return answer;
  const frame = article ? release.discussionFrame(article) : release.noDiscussionFrame();
  return framed(answer, await frame);
}

/** View that a request asks for; undefined for anything but a first page. */
function viewOf({ request, url }: Asked, slug: string): View | undefined {
  const { pathname, searchParams } = url;
  if (
    !isReading(request) ||
    pathname !== discussionAddress(slug) ||
    ELSEWHERE.some((name) => searchParams.has(name))
  ) {
    return undefined;
  }
  return {
    order: orderIn(searchParams),
    reader: wantsFragment(request) ? "script" : "page",
  };
}

/** Answers a request for the feed of a discussion. */
export async function discussionFeed(asked: Asked): Promise<Response> {
  const { request, host, release } = asked;
  return articleFeed(request, await release.article(slugIn(asked)), host.store, host.publication);
}

/** Answers a request for the feed of all comments. */
export function commentsFeed({ request, host, release }: Asked): Promise<Response> {
  const { store, publication } = host;
  return siteFeed(request, discussedIn(release, publication), store, publication);
}

/** Answers a request for the comment counts of stories. */
export function counts({ request, host, release }: Asked): Promise<Response> {
  const store = {
    counts: async (slugs: readonly string[]) =>
      host.store.counts(await release.withoutWithdrawn(slugs)),
  };
  return discussionCounts(request, store, host.publication);
}

/** Answers a request to the moderation pages. */
export async function moderation({
  request,
  url,
  peer,
  host,
  release,
}: Asked): Promise<Response | Sent> {
  if (url.pathname !== MODERATION_PATH && isReading(request)) {
    return movedTo(MODERATION_PATH + url.search);
  }
  const { store, publication } = host;
  const articleBySlug = (slug: string) => release.article(slug);
  const answer = await moderate(request, { store, publication, articleBySlug }, peer);
  host.runAfterResponse(() => deliverDue(host));
  if (answer.body === null || !isHtml(answer)) return answer;
  return framed(answer, await release.moderationFrame());
}
