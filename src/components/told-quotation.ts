import { quoteWords } from "../archive/quote-words.ts";
import type { Quote } from "../desk/quotes.ts";
import type { Story } from "../desk/story.ts";
import type { Shared } from "../sharing/services.ts";
import type { Words } from "../words/words.ts";

/** Title and text of a quotation where it is shared: with who says it, where that is told, else with the story alone. */
export function toldQuotation(
  { headline, article, language }: Pick<Story, "headline" | "article" | "language">,
  quote: Quote,
  words: Words,
): Pick<Shared, "title" | "text"> {
  const name = article.sources.find(({ id }) => id === quote.source)?.name;
  const said = quoteWords(quote, language);
  return name === undefined
    ? { title: headline, text: words.foundIn(said, headline) }
    : { title: words.quotationBy(name), text: words.saidIn(said, name, headline) };
}
