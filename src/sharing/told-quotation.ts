import { quoteText } from "../formats/quotations.ts";
import type { Quote, Story } from "../formats/story.ts";
import type { SiteMessages } from "../messages/messages.ts";
import type { Shared } from "./services.ts";

/**
 * Title and text for sharing a quotation: with its source if that is public, else with the story
 * only.
 */
export function toldQuotation(
  { headline, article, language }: Pick<Story, "headline" | "article" | "language">,
  quote: Quote,
  messages: SiteMessages,
): Pick<Shared, "title" | "text"> {
  const name = article.sources.find(({ id }) => id === quote.source)?.name;
  const said = quoteText(quote, language);
  return name === undefined
    ? { title: headline, text: messages.foundIn(said, headline) }
    : { title: messages.quotationBy(name), text: messages.saidIn(said, name, headline) };
}
