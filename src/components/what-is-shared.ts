import { publication } from "virtual:crosshead/publication";
import { addresses } from "../archive/addresses.ts";
import { quoteWords } from "../archive/quote-words.ts";
import type { Quote } from "../desk/quotes.ts";
import type { FiledStory } from "../desk/story.ts";
import type { Shared } from "../sharing/services.ts";
import type { Words } from "../words/words.ts";

/** What is shared of a story: its headline. */
export function sharedStory({ id, data: { headline } }: FiledStory): Shared {
  const address = new URL(addresses.story(id), publication.address).href;
  return { title: headline, text: headline, address };
}

/** What is shared of a quotation: its words, who says them where that is told, and where. */
export function sharedQuotation(story: FiledStory, quote: Quote, words: Words): Shared {
  const { headline, article } = story.data;
  const name = article.sources.find(({ id }) => id === quote.source)?.name;
  const address = new URL(addresses.quotation(story.id, quote.id), publication.address).href;
  const said = quoteWords(quote, story.data.language);
  return name === undefined
    ? { title: headline, text: words.foundIn(said, headline), address }
    : { title: words.quotationBy(name), text: words.saidIn(said, name, headline), address };
}
