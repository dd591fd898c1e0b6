import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { HEADERS, isFragment } from "../http/answer.ts";
import { BoundedMap } from "../store/bounded-map.ts";
import { logError } from "../store/lost-file.ts";
import { type Answering, answerPost, type Framed } from "./answer-post.ts";
import { requestOfNode } from "./node-request.ts";
import { type DiscussionSite, PageCache, type PageFrame, type View } from "./page-cache.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Renders pages; where `locals.answer` is given, only the frame around it. */
type Pages = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: undefined,
  locals?: { answer: Response },
) => void;

/** A site whose posts are answered as well. */
interface PostingSite extends DiscussionSite {
  answering: Answering;
}

/** Limit of the cache of pages, in bytes; 0 with COMMENTS_CACHE=off. */
const MAX_CACHE_BYTES = process.env["COMMENTS_CACHE"] === "off" ? 0 : 64_000_000;

/** The addresses that most readers come by. */
const ADDRESS = /^\/articles\/([\w-]+)\/discussion\/(?:\?order=(newest|oldest))?$/;

/** The addresses that forms post to. */
const POSTED_TO = /^\/articles\/([\w-]+)\/discussion\/(?:\?[^#]*)?$/;

/** Cookies of ours, which every known reader sends. */
const OUR_COOKIE = /(?:^|;\s*)crosshead-/;

const DISCUSSION = /<crosshead-discussion\b[^>]*>|<\/crosshead-discussion>/g;

/** Limit of the cache of frames. */
const MAX_FRAMES = 1_000;

const NO_BYTES = new Uint8Array();

const NO_FRAME: Framed = { before: NO_BYTES, after: NO_BYTES, headers: HEADERS };

/** Accept-Encoding headers that allow gzip, with a weight other than 0. */
const TAKES_GZIP = /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|,|$)/i;

let open: { site: PostingSite; cache: PageCache } | undefined;

const frames = new BoundedMap<string, Framed>(MAX_FRAMES);

/** Answers reads and posts of discussions before the pages do, from now on. */
export function openServerFront(site: PostingSite): void {
  open ??= { site, cache: new PageCache(site, MAX_CACHE_BYTES) };
}

/**
 * Wraps a server: answers posts to discussions, and anonymous GETs of them, before the pages do.
 * The frame around a discussion is captured from the first page that is rendered of each.
 *
 * @param pages - renders pages, discussions among them
 * @param everything - answers all other requests, such as those for files
 */
export function behindServerFront(pages: Pages, everything: Listener): Listener {
  return (request, response) => {
    if (request.method === "POST") return answerPostOrPass(request, response, pages, everything);
    const [path, slug, order = "oldest"] = ADDRESS.exec(request.url ?? "") ?? [];
    if (path === undefined || slug === undefined) return everything(request, response);
    if (!open || !isAnonymousGet(request)) return pages(request, response);
    const reader = isFragment(request.headers.accept) ? "script" : "page";
    const framed = reader === "script" ? NO_FRAME : frames.get(slug);
    if (!framed) {
      captureFrame(slug, response);
      return pages(request, response);
    }
    answerFromCache(
      { slug, order: order as View["order"], reader },
      framed,
      request,
      response,
    ).then(
      (isShown) => isShown || pages(request, response),
      // The pages meet the same error and show it to the reader.
      () => pages(request, response),
    );
  };
}

async function answerFromCache(
  view: View,
  framed: Framed,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const takesGzip = TAKES_GZIP.test(String(headers["accept-encoding"] ?? ""));
  const sent = await open?.cache.read(view, framed, takesGzip, new Date());
  if (!sent) return false;
  response.writeHead(200, {
    ...framed.headers,
    ...(sent.isGzip && { "Content-Encoding": "gzip" }),
    "Content-Length": sent.body.length,
  });
  response.end(sent.body);
  return true;
}

/** Answers a post; where its frame is not known yet, the pages put the frame around the answer. */
function answerPostOrPass(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Pages,
  everything: Listener,
): void {
  const slug = POSTED_TO.exec(request.url ?? "")?.[1];
  const posted = slug && open?.site.articleBySlug(slug) ? requestOfNode(request) : undefined;
  if (!open || !slug || !posted) {
    everything(request, response);
    return;
  }
  answerPost(request, posted, slug, frames.get(slug), open.site.answering, response).then(
    (answer) => {
      if (answer) pages(request, response, undefined, { answer });
    },
    (error: unknown) => {
      logError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    },
  );
}

/** Whether this is an anonymous GET: one without a cookie of ours. */
function isAnonymousGet({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && !OUR_COOKIE.test(headers.cookie ?? "");
}

/** Captures the page around the discussion from a response on its way out. */
function captureFrame(slug: string, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  let headers: OutgoingHttpHeaders = {};
  Object.assign(response, {
    writeHead(status: number, given: OutgoingHttpHeaders = {}) {
      headers = given;
      return writeHead(status, given);
    },
    write(chunk: Uint8Array, ...others: []) {
      chunks.push(Buffer.from(chunk));
      return write(chunk, ...others);
    },
  });
  response.once("finish", () => {
    const frame = frameIn(Buffer.concat(chunks).toString());
    if (response.statusCode !== 200 || !frame) return;
    frames.set(slug, { ...frame, headers });
  });
}

/** Page around its only discussion; undefined where there is none, or more than one. */
function frameIn(html: string): PageFrame | undefined {
  const [start, end, ...others] = html.matchAll(DISCUSSION);
  if (!start || !end || others.length > 0) return undefined;
  return {
    before: Buffer.from(html.slice(0, start.index + start[0].length)),
    after: Buffer.from(html.slice(end.index)),
  };
}
