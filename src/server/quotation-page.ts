import type { Slots } from "../comments/pages/shell.ts";
import { isDiscussed, type Rules } from "../comments/rules/rules.ts";
import { passageAddress, tellAddress } from "../comments/text/address.ts";
import { type Html, html, jsonLd } from "../comments/text/html.ts";
import { addresses } from "../formats/addresses.ts";
import { quotation } from "../formats/json-ld.ts";
import { hasPage, quoteText } from "../formats/quotations.ts";
import type { SiteFacts } from "../formats/site-facts.ts";
import type { Quote, Story } from "../formats/story.ts";
import { surroundingsOf } from "../formats/surroundings.ts";
import { typeset } from "../formats/typography.ts";
import { inWords } from "../messages/dates.ts";
import { directionOf } from "../messages/direction.ts";
import { messagesIn, type SiteMessages } from "../messages/messages.ts";
import { shareMenu } from "../sharing/share-menu.ts";
import { sharedQuotation } from "../sharing/share-text.ts";
import type { PublishedStory } from "./stories.ts";

/** Most other quotations of the same source on a page. */
const MAX_OTHERS = 3;

/** Facts about the site, and its rules of discussions. */
interface QuotingSite extends SiteFacts {
  comments: Pick<Rules, "mode">;
}

type Source = Story["article"]["sources"][number];

/** Quotation of a story by its id, if it has a page. */
export function quotationIn({ quotes }: Pick<Story, "quotes">, id: string): Quote | undefined {
  return quotes.find((quote) => quote.id === id && hasPage(quote));
}

/** Slots of a quotation's page, for its shell. */
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

/** Head elements for search engines; samples are excluded, like their stories. */
function listing({ data: { sample } }: PublishedStory, address: string): Html {
  return sample
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${address}">`;
}

function contentOf(story: PublishedStory, quote: Quote, site: QuotingSite): Html {
  const { published, article, language, headline } = story.data;
  const manner = messagesIn(language, site.language);
  const messages = manner.site;
  const discussed = isDiscussed(story.data, site.comments);
  const source = article.sources.find(({ id }) => id === quote.source);
  const { before, after } = surroundingsOf(story.data, quote);
  const own = html`lang="${language}" dir="${directionOf(language)}"`;
  const around = (words: string) =>
    words !== "" && html`<p class="context" ${own}>${typeset(words, language)}</p>`;
  const date = inWords(published, { language: manner.language, timeZone: site.timeZone });
  return html`<h1 class="kicker">${source ? messages.quotationBy(source.name) : messages.quotation}</h1>
${around(before)}
<figure${!isNamed(source) && html` class="unnamed"`}>
<blockquote ${own}><p>${quoteText(quote, language)}</p></blockquote>
<figcaption class="voice">
${source && speakerOf(source, story, messages)}
<time datetime="${published}">${date}</time>
</figcaption>
</figure>
${around(after)}
<p class="leads">
<a class="read" href="${addresses.inStory(story.id, quote.id)}">${messages.readInStory}</a>
${discussed && html`<a class="respond" href="${passageAddress(story.id, quote.id)}">${messages.respond}</a>`}
</p>
<ul class="facts">
<li><a href="${addresses.story(story.id)}" ${own}>${typeset(headline, language)}</a></li>
${discussed && html`<li><a href="${tellAddress(story.id, quote.id)}" rel="nofollow">${messages.tell}</a></li>`}
</ul>
${source && alsoSaid(source, quote, story, messages)}`;
}

const isNamed = (source: Source | undefined): boolean =>
  source !== undefined && source.kind !== "unnamed";

function speakerOf(
  { id, name, kind, description }: Source,
  { sources }: PublishedStory,
  messages: SiteMessages,
): Html {
  const page = sources.get(id);
  const told = html`<bdi>${name}</bdi>`;
  const about = description ?? (kind === "unnamed" && messages.unnamed);
  return html`<b>${page === undefined ? told : html`<a href="${addresses.source(page)}">${told}</a>`}</b>
${about && html`<span>${about}</span>`}`;
}

/** Other quotations of a source in the story, nearest first, and a link to all its quotations. */
function alsoSaid(
  { id, name }: Source,
  quote: Quote,
  story: PublishedStory,
  messages: SiteMessages,
): Html | false {
  const { quotes, language } = story.data;
  const at = quotes.indexOf(quote);
  const distance = (other: Quote) => Math.abs(quotes.indexOf(other) - at);
  const others = quotes
    .filter((other) => other.source === id && other !== quote && hasPage(other))
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, MAX_OTHERS);
  const page = story.sources.get(id);
  if (others.length === 0 && page === undefined) return false;
  const own = html`lang="${language}" dir="${directionOf(language)}"`;
  return html`<section class="also">
<h2>${messages.alsoSaid(name)}</h2>
<ul ${own}>${others.map((other) => html`<li><a href="${addresses.quotation(story.id, other.id)}">${quoteText(other, language)}</a></li>`)}</ul>
${page !== undefined && html`<p><a href="${addresses.source(page)}">${messages.allSaid(name)}</a></p>`}
</section>`;
}
