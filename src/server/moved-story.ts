import { type Asked, isReading } from "./asked.ts";

/**
 * Redirect from a former address of a story, or one below it, to the current one. It is revalidated
 * each time, as a story may move back.
 */
export const movedStory =
  (slug: string) =>
  async ({ request, url }: Asked): Promise<Response> => {
    const address = url.pathname.replace(/^\/articles\/[^/.]+/u, `/articles/${slug}`) + url.search;
    const headers = { Location: address, "Cache-Control": "no-cache" };
    // 308 keeps the method, so that a post is sent again.
    return new Response(null, { status: isReading(request) ? 301 : 308, headers });
  };
