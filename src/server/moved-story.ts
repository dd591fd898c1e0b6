import { type Asked, isReading } from "./asked.ts";

/**
 * Answer that leads from an address that a story had, or one below it, to the same of today's. It is
 * asked for each time: a story may move back.
 */
export const movedStory =
  (slug: string) =>
  async ({ request, url }: Asked): Promise<Response> => {
    const address = url.pathname.replace(/^\/articles\/[^/.]+/u, `/articles/${slug}`) + url.search;
    const headers = { Location: address, "Cache-Control": "no-cache" };
    // Whatever is posted is posted again.
    return new Response(null, { status: isReading(request) ? 301 : 308, headers });
  };
