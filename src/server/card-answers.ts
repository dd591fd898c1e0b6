import { unlessUnchanged } from "../comments/http/read-only.ts";
import type { Sent } from "../comments/pages/page-cache.ts";
import { addresses } from "../formats/addresses.ts";
import type { FiledStory, Quote } from "../formats/story.ts";
import { type Asked, isReading, readOnly } from "./asked.ts";
import { quotationIn } from "./quotation-page.ts";

/** Answers with the share card of a story. */
export async function storyCard(asked: Asked): Promise<Response | Sent> {
  const { request, release, parts } = asked;
  if (!isReading(request)) return readOnly();
  const [slug = ""] = parts;
  const story = await release.story(slug);
  return story ? cardOf(asked, story) : release.notFound();
}

/**
 * Answers with the share card of a quotation, or that of its story where the quotation has none.
 */
export async function quotationCard(asked: Asked): Promise<Response | Sent> {
  const { request, release, parts } = asked;
  if (!isReading(request)) return readOnly();
  const [slug = "", id = ""] = parts;
  const story = await release.story(slug);
  const quote = story && quotationIn(story.data, id);
  if (!quote) return release.notFound();
  return story.data.cardless.includes(id) ? cardOf(asked, story) : cardOf(asked, story, quote);
}

/** Card made by the build or drawn here; else that of the publication. */
async function cardOf(
  { request, host, release: { files } }: Asked,
  { id, data }: FiledStory,
  quote?: Quote,
): Promise<Response> {
  const png =
    (quote ? undefined : await files.bytes(addresses.storyCard(id))) ??
    (await host.drawCard?.(data, quote)) ??
    (await files.bytes(addresses.card));
  if (!png) throw new Error(`The release has no ${addresses.card}: build the site again`);
  return unlessUnchanged(request, "image/png", png);
}
