import type { Html } from "../text/html.ts";
import type { RequestLike } from "./request-like.ts";

const FRAGMENT = "text/vnd.crosshead.fragment+html";

/** Tests whether a script asks for a fragment, to insert it into a page that it already has. */
export function wantsFragment({ headers }: RequestLike): boolean {
  return headers.get("Accept")?.includes(FRAGMENT) ?? false;
}

/** Tests whether an answer is HTML to be framed by a page. */
export function isHtml({ headers }: Response): boolean {
  return headers.get("Content-Type")?.startsWith("text/html") ?? false;
}

/** Tests whether an answer must be framed by a page before it is sent. */
export function isForFrame(request: RequestLike, answer: Response): boolean {
  return answer.body !== null && !wantsFragment(request) && isHtml(answer);
}

/** Header of answers while the store cannot be reached; in seconds. */
export const RETRY_LATER = { "Retry-After": "30" };

/** Headers of all answers of the discussion. */
export const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  Vary: "Accept, Accept-Encoding",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // `no-referrer` would make browsers send posts with `Origin: null`.
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/**
 * An answer with the discussion's headers and others, among which Set-Cookie may occur several
 * times.
 */
export function answer(status: number, body: Html | null, others: HeadersInit = {}): Response {
  const headers = new Headers(others);
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return new Response(body?.markup ?? null, { status, headers });
}
