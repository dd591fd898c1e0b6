import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isForFrame } from "../http/answer.ts";
import type { PeerAddress } from "../http/client-address.ts";
import type { RequestLike } from "../http/request-like.ts";
import type { PageFrame } from "./page-cache.ts";

/** Answers a request to the discussion of an article, which there is. */
export type Answering = (
  request: RequestLike,
  slug: string,
  peer: PeerAddress,
) => Promise<Response>;

/** Page around a discussion, with the headers that it is sent with. */
export interface Framed extends PageFrame {
  headers: OutgoingHttpHeaders;
}

/**
 * Answers a post to a discussion without the pages.
 *
 * @param framed - what goes around a discussion, where that is known
 * @returns what is yet to be framed and sent; undefined where it has been sent
 */
export async function answerPost(
  message: IncomingMessage,
  request: RequestLike,
  slug: string,
  framed: Framed | undefined,
  answering: Answering,
  response: ServerResponse,
): Promise<Response | undefined> {
  const answer = await answering(request, slug, message.socket.remoteAddress);
  const isFramed = isForFrame(request, answer);
  if (isFramed && !framed) return answer;
  const said = answer.body ? await answer.bytes() : new Uint8Array();
  const body = isFramed && framed ? Buffer.concat([framed.before, said, framed.after]) : said;
  response.writeHead(answer.status, {
    ...(isFramed ? framed?.headers : {}),
    ...outgoing(answer.headers),
    "content-length": body.length,
  });
  response.end(body);
  return undefined;
}

function outgoing(headers: Headers): OutgoingHttpHeaders {
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { "set-cookie": cookies }) };
}
