import { absoluteAddress, addresses } from "../formats/addresses.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { FiledStory, Quote } from "../formats/story.ts";
import type { SiteMessages } from "../messages/messages.ts";
import type { Shared } from "./services.ts";
import { toldQuotation } from "./told-quotation.ts";

type Site = Pick<SiteFacts, "address">;

/** Share text of a story: its headline. */
export function sharedStory({ id, data: { headline } }: FiledStory, site: Site): Shared {
  const address = absoluteAddress(addresses.story(id), site);
  return { title: headline, text: headline, address };
}

/** Share text of a quotation: its words, its source if that is public, and its story. */
export function sharedQuotation(
  story: FiledStory,
  quote: Quote,
  messages: SiteMessages,
  site: Site,
): Shared {
  const address = absoluteAddress(addresses.quotation(story.id, quote.id), site);
  return { ...toldQuotation(story.data, quote, messages), address };
}
