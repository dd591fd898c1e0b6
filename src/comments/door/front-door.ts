import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { HEADERS, isFragment } from "../http/answer.ts";
import { BoundedMap } from "../store/bounded-map.ts";
import { askedOfNode } from "./asked-of-node.ts";
import { CommonPages, type Frame, type House, type View } from "./common-pages.ts";
import { type Answering, answerPost, type Framed } from "./door-posts.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Makes pages; an answer that is given only has to be framed. */
type Pages = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: undefined,
  locals?: { answer: Response },
) => void;

/** A house in which posts are answered, too. */
interface OpenHouse extends House {
  answering: Answering;
}

/** Most bytes of pages that are kept, or none where the environment says so. */
const KEPT_BYTES = process.env["COMMENTS_CACHE"] === "off" ? 0 : 64_000_000;

/** The addresses that most readers come by. */
const ADDRESS = /^\/articles\/([\w-]+)\/discussion\/(?:\?order=(newest|oldest))?$/;

/** The addresses that forms post to. */
const POSTED_TO = /^\/articles\/([\w-]+)\/discussion\/(?:\?[^#]*)?$/;

/** Whom the server knows has a cookie of ours. */
const OUR_COOKIE = /(?:^|;\s*)crosshead-/;

const DISCUSSION = /<crosshead-discussion\b[^>]*>|<\/crosshead-discussion>/g;

/** Most frames that are kept. */
const FRAMES = 1_000;

const NOTHING = new Uint8Array();

const BARE: Framed = { before: NOTHING, after: NOTHING, headers: HEADERS };

/** That an answer may be a gzip stream, unless the weight it is given is nought. */
const TAKES_GZIP = /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|,|$)/i;

let open: { house: OpenHouse; common: CommonPages } | undefined;

const frames = new BoundedMap<string, Framed>(FRAMES);

/** Has discussions read, and posts answered, at the front door from now on. */
export function openFrontDoor(house: OpenHouse): void {
  open ??= { house, common: new CommonPages(house, KEPT_BYTES) };
}

/**
 * Stands before a server, and answers by itself posts to a discussion, and whoever only reads one
 * and is not known.
 * The frame around discussions is that of the first page which the server makes of each.
 *
 * @param pages - makes pages, discussions among them
 * @param everything - answers whatever else there is, files for instance
 */
export function behindFrontDoor(pages: Pages, everything: Listener): Listener {
  return (request, response) => {
    if (request.method === "POST") return receive(request, response, pages, everything);
    const [path, slug, order = "oldest"] = ADDRESS.exec(request.url ?? "") ?? [];
    if (path === undefined || slug === undefined) return everything(request, response);
    if (!open || !isStranger(request)) return pages(request, response);
    const reader = isFragment(request.headers.accept) ? "script" : "page";
    const framed = reader === "script" ? BARE : frames.get(slug);
    if (!framed) {
      keepFrame(slug, response);
      return pages(request, response);
    }
    show({ slug, order: order as View["order"], reader }, framed, request, response).then(
      (isShown) => isShown || pages(request, response),
      // The pages meet the same error, and have words for it.
      () => pages(request, response),
    );
  };
}

async function show(
  view: View,
  framed: Framed,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const takesGzip = TAKES_GZIP.test(String(headers["accept-encoding"] ?? ""));
  const sent = await open?.common.read(view, framed, takesGzip, new Date());
  if (!sent) return false;
  response.writeHead(200, {
    ...framed.headers,
    ...(sent.isGzip && { "Content-Encoding": "gzip" }),
    "Content-Length": sent.body.length,
  });
  response.end(sent.body);
  return true;
}

/** Has a post answered, and what needs a frame that is not known framed by the pages. */
function receive(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Pages,
  everything: Listener,
): void {
  const slug = POSTED_TO.exec(request.url ?? "")?.[1];
  const asked = slug && open?.house.articleBySlug(slug) ? askedOfNode(request) : undefined;
  if (!open || !slug || !asked) {
    everything(request, response);
    return;
  }
  answerPost(request, asked, slug, frames.get(slug), open.house.answering, response).then(
    (answer) => {
      if (answer) pages(request, response, undefined, { answer });
    },
    (error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    },
  );
}

/** Whether somebody only reads, of whom the server knows nothing. */
function isStranger({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && !OUR_COOKIE.test(headers.cookie ?? "");
}

/** Keeps what stands around the discussion in a page that is about to be sent. */
function keepFrame(slug: string, response: ServerResponse): void {
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

/** What stands around the only discussion of a page. */
function frameIn(html: string): Frame | undefined {
  const [start, end, ...others] = html.matchAll(DISCUSSION);
  if (!start || !end || others.length > 0) return undefined;
  return {
    before: Buffer.from(html.slice(0, start.index + start[0].length)),
    after: Buffer.from(html.slice(end.index)),
  };
}
