import type { PeerAddress } from "../comments/http/client-address.ts";
import { unlessUnchanged } from "../comments/http/read-only.ts";
import type { RequestLike } from "../comments/http/request-like.ts";
import type { Sent } from "../comments/pages/page-cache.ts";
import { addresses, type MovedLists } from "../formats/addresses.ts";
import { type Answer, type Asked, isReading, movedTo, readOnly } from "./asked.ts";
import { quotationCard, storyCard } from "./card-answers.ts";
import {
  commentsFeed,
  counts,
  discussion,
  discussionFeed,
  moderation,
  withComments,
} from "./comment-answers.ts";
import { ofSite, ofStory } from "./discussed.ts";
import { HEALTH_PATH, health } from "./health.ts";
import type { Host } from "./host.ts";
import { movedStory } from "./moved-story.ts";
import { proxyWatch } from "./proxy-watch.ts";
import { quotationIn } from "./quotation-page.ts";
import { Release } from "./release.ts";
import { STORY_FORMATS } from "./story-formats.ts";
import { withdrawnStory } from "./withdrawn-story.ts";

/**
 * Answers requests for all of the site except files: discussions, moderation, feeds and counts of
 * comments, pages of quotations, and rarely requested formats and cards of stories.
 *
 * @param peer - address of the client or proxy that opened the connection
 * @returns undefined for an address that only a file can have
 */
export type Handler = (
  request: RequestLike,
  peer?: PeerAddress,
) => Promise<Response | Sent | undefined>;

/** Routes by the path of an address, in the order in which they are tried. */
const ROUTES: readonly [path: RegExp, answer: Answer][] = [
  [/^\/articles\/([^/]+)\/discussion\/?$/u, withComments(ofStory(discussion))],
  [/^\/articles\/([^/]+)\/discussion\/atom\.xml$/u, withComments(ofStory(discussionFeed))],
  [/^\/articles\/([^/]+)\.(md|txt|xml)$/u, storyFormat],
  [/^\/articles\/([^/]+)\/quotations\/([^/]+)\/?$/u, quotationPage],
  [/^\/articles\/([^/]+)\/card\.png$/u, storyCard],
  [/^\/articles\/([^/]+)\/quotations\/([^/]+)\/card\.png$/u, quotationCard],
  [/^\/moderate\/?$/u, withComments(moderation)],
  [/^\/comments\/atom\.xml$/u, withComments(ofSite(commentsFeed))],
  [/^\/comments\/counts\.json$/u, withComments(ofSite(counts))],
  [/^\/(?:topics|places|sources)\/[^/]+\/(?:atom\.xml|feed\.json)$/u, shelfFeed],
  [/^\/(sources|places|topics)\/([^/]+)\/?$/u, movedShelf],
  [HEALTH_PATH, health],
  [/^\/shells\//u, ({ release }) => release.notFound()],
];

/** Address of a story, of another format of it, or below it. */
const STORY = /^\/articles\/([^/]+?)(?:\/.*|\.[a-z]+)?$/u;

/** Makes the handler of a host. */
export function makeHandler(host: Host): Handler {
  let known: Release | undefined;
  const warningFor = proxyWatch(host.publication.comments.trustedProxies);
  return async (request, peer) => {
    const warning = warningFor(request, peer);
    if (warning) console.warn(warning);
    const url = new URL(request.url);
    const pathname = decoded(url.pathname);
    const story = STORY.exec(pathname)?.[1]?.toLowerCase();
    const [path, answer] = ROUTES.find(([path]) => path.test(pathname)) ?? [];
    const files = host.files();
    const release = known?.files === files ? known : new Release(files, host);
    known = release;
    const redirect = isReading(request) ? await release.redirect(pathname) : undefined;
    if (redirect !== undefined) return redirected(redirect, release);
    if (!path && story === undefined) return undefined;
    const parts = path?.exec(pathname)?.slice(1) ?? [];
    const asked = { request, url, peer, host, release, parts };
    const elsewhere = story === undefined ? undefined : await withoutStory(story, release);
    const answered = await (elsewhere ?? answer)?.(asked);
    if (answered instanceof Response) release.secure(answered);
    return answered;
  };
}

/** Answer for all addresses of a story that is withdrawn or has moved; undefined for any other. */
async function withoutStory(slug: string, release: Release): Promise<Answer | undefined> {
  if (await release.isWithdrawn(slug)) return withdrawnStory;
  const today = (await release.moves()).get(slug);
  return today === undefined ? undefined : movedStory(today);
}

/** Redirect from an address of an earlier site; temporary, as the publisher may change it. */
function redirected(address: string, release: Release): Response {
  const headers = { Location: address, "Cache-Control": "no-cache" };
  const answer = new Response(null, { status: 301, headers });
  release.secure(answer);
  return answer;
}

/** Decoded path; unchanged where it cannot be decoded. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Answers with a feed of a topic, place or source, which have one format. */
async function shelfFeed({ url }: Asked): Promise<Response> {
  return movedTo(new URL("feed.xml", url).pathname);
}

/** Redirects from a source, place or topic without a page to its story, or to the joined one. */
async function movedShelf({ release, parts }: Asked): Promise<Response | undefined> {
  const [list = "", id = ""] = parts;
  const address = await release.movedShelf(list as MovedLists, id);
  if (address === undefined) return undefined;
  // Temporary, as another story may give it a page.
  return new Response(null, { status: 302, headers: { Location: address } });
}

async function storyFormat(asked: Asked): Promise<Response | Sent> {
  const { request, host, release, parts } = asked;
  if (!isReading(request)) return readOnly();
  const [slug = "", ending = ""] = parts;
  const story = await release.story(slug);
  const format = STORY_FORMATS[ending];
  if (!story || !format) return release.notFound();
  return unlessUnchanged(request, format.type, format.write(story, host.publication));
}

async function quotationPage({ request, url, release, parts }: Asked): Promise<Response | Sent> {
  if (!isReading(request)) return readOnly();
  const [slug = "", id = ""] = parts;
  const story = await release.story(slug);
  const quote = story && quotationIn(story.data, id);
  if (!quote) return release.notFound();
  const own = addresses.quotation(slug, id);
  if (url.pathname !== own) return movedTo(own + url.search);
  const { page, headers } = await release.quotationPage(story, quote);
  const answer = await unlessUnchanged(request, "text/html; charset=utf-8", page);
  for (const [name, value] of headers) answer.headers.set(name, value);
  return answer;
}
