import { publication } from "virtual:crosshead/publication";
import { addresses } from "../formats/addresses.ts";
import type { FiledStory, Quote } from "../formats/story.ts";
import type { SiteMessages } from "../messages/messages.ts";
import type { Shared } from "../sharing/services.ts";
import { toldQuotation } from "./told-quotation.ts";

/** Share text of a story: its headline. */
export function sharedStory({ id, data: { headline } }: FiledStory): Shared {
  const address = new URL(addresses.story(id), publication.address).href;
  return { title: headline, text: headline, address };
}

/** Share text of a quotation: its words, its source where that is told, and its story. */
export function sharedQuotation(story: FiledStory, quote: Quote, messages: SiteMessages): Shared {
  const address = new URL(addresses.quotation(story.id, quote.id), publication.address).href;
  return { ...toldQuotation(story.data, quote, messages), address };
}
