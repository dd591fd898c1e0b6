import { bytesToText } from "../store/base64url.ts";
import type { RequestLike } from "./request-like.ts";

/**
 * A text that anybody may read, or 304 to a reader who has it as it is; caches ask each time, so
 * that nothing lingers.
 */
export async function unlessUnchanged(
  { headers }: Pick<RequestLike, "headers">,
  text: string,
  contentType: string,
): Promise<Response> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const tag = `"${bytesToText(new Uint8Array(digest))}"`;
  const known = (headers.get("If-None-Match") ?? "").split(",").map((each) => each.trim());
  const isUnchanged = known.some((each) => each.replace(/^W\//u, "") === tag);
  return new Response(isUnchanged ? null : text, {
    status: isUnchanged ? 304 : 200,
    headers: { "Content-Type": contentType, "Cache-Control": "no-cache", ETag: tag },
  });
}
