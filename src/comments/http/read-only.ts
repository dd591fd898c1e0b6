import { bytesToText } from "../store/base64url.ts";
import { logError } from "../store/lost-file.ts";
import { RETRY_LATER } from "./answer.ts";
import type { RequestLike } from "./request-like.ts";

/** Sentences for requests that are refused. */
interface Refusals {
  /** For a method other than GET and HEAD. */
  readOnly: string;
  /** For a store that cannot be reached. */
  unreachable: string;
}

/**
 * Answers a request to an address that can only be read.
 *
 * 405: not GET or HEAD. 503: `answer` failed; the error is logged.
 */
export async function answerReading(
  { method }: Pick<RequestLike, "method">,
  { readOnly, unreachable }: Refusals,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (method !== "GET" && method !== "HEAD") {
    return plainAnswer(405, readOnly, { Allow: "GET, HEAD" });
  }
  try {
    return await answer();
  } catch (error) {
    logError(error);
    return plainAnswer(503, unreachable, RETRY_LATER);
  }
}

/**
 * A text or a picture, or 304 to a client that has it; caches must revalidate, so that nothing is
 * outdated.
 */
export async function unlessUnchanged(
  { headers }: Pick<RequestLike, "headers">,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const tag = `"${bytesToText(new Uint8Array(digest))}"`;
  const known = (headers.get("If-None-Match") ?? "").split(",").map((each) => each.trim());
  const unchanged = known.some((each) => each.replace(/^W\//u, "") === tag);
  return new Response(unchanged ? null : bytes, {
    status: unchanged ? 304 : 200,
    headers: {
      "Content-Type": type,
      "Cache-Control": "no-cache",
      ETag: tag,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** One sentence as plain text, which caches must not store. */
export function plainAnswer(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(sentence, { status, headers: { ...plain, ...headers } });
}
