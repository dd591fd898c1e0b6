import type { Slots } from "../comments/pages/shell.ts";
import { isDiscussed, type Rules } from "../comments/rules/rules.ts";
import { passageAddress } from "../comments/text/address.ts";
import { type Html, html, jsonLd } from "../comments/text/html.ts";
import { addresses } from "../formats/addresses.ts";
import { quotation } from "../formats/json-ld.ts";
import { hasPage, quoteText } from "../formats/quotations.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { Quote, Story } from "../formats/story.ts";
import { typeset } from "../formats/typography.ts";
import { inWords } from "../messages/dates.ts";
import { directionOf } from "../messages/direction.ts";
import { messagesIn, type SiteMessages } from "../messages/messages.ts";
import { shareMenu } from "../sharing/share-menu.ts";
import { sharedQuotation } from "../sharing/share-text.ts";
import type { PublishedStory } from "./stories.ts";

/** Facts of the site, and its rules of discussions. */
interface QuotingSite extends SiteFacts {
  comments: Pick<Rules, "mode">;
}

type Source = Story["article"]["sources"][number];

/** The quotation of a story under an id, where it has a page. */
export function quotationIn({ quotes }: Pick<Story, "quotes">, id: string): Quote | undefined {
  return quotes.find((quote) => quote.id === id && hasPage(quote));
}

/** The page of a quotation, in the slots of its shell. */
export function quotationSlots(story: PublishedStory, quote: Quote, site: QuotingSite): Slots {
  const messages = messagesIn(story.data.language, site.language).site;
  const shared = sharedQuotation(story, quote, messages, site);
  const data = quotation(story, quote, site, story.sources);
  return {
    slug: story.id,
    id: quote.id,
    title: shared.title,
    description: shared.text,
    listing: html`${listing(story, shared.address)}${jsonLd(data)}`,
    content: contentOf(story, quote, site),
    links: shareMenu(shared, messages),
  };
}

/** Samples are kept out of search engines, as their stories are. */
function listing({ data: { sample } }: PublishedStory, address: string): Html {
  return sample
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${address}">`;
}

function contentOf(story: PublishedStory, quote: Quote, site: QuotingSite): Html {
  const { published, article, language } = story.data;
  const headline = typeset(story.data.headline, language);
  const manner = messagesIn(language, site.language);
  const messages = manner.site;
  const source = article.sources.find(({ id }) => id === quote.source);
  const said = quoteText(quote, language);
  const context = typeset(quote.context, language);
  const own = html`lang="${language}" dir="${directionOf(language)}"`;
  const date = inWords(published, { language: manner.language, timeZone: site.timeZone });
  return html`<h1 class="kicker">${source ? messages.quotationBy(source.name) : messages.quotation}</h1>
<figure${source?.kind === "unnamed" && html` class="unnamed"`}>
<blockquote ${own}><p>${said}</p></blockquote>
${source && captionOf(source, story, messages)}
</figure>
${context && context !== said && html`<p class="context" ${own}>${context}</p>`}
<ul class="facts">
<li><a href="${addresses.inStory(story.id, quote.id)}" ${own}>${headline}</a></li>
<li><time datetime="${published}">${date}</time></li>
${isDiscussed(story.data, site.comments) && html`<li><a class="respond" href="${passageAddress(story.id, quote.id)}">${messages.respond}</a></li>`}
</ul>`;
}

function captionOf(
  { id, name, kind, description }: Source,
  { sources }: PublishedStory,
  messages: SiteMessages,
): Html {
  const page = sources.get(id);
  const told = html`<bdi>${name}</bdi>`;
  const about = description ?? (kind === "unnamed" && messages.unnamed);
  return html`<figcaption class="voice">
<b>${page === undefined ? told : html`<a href="${addresses.source(page)}">${told}</a>`}</b>
${about && html`<span>${about}</span>`}
</figcaption>`;
}
