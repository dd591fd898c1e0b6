import type { Look } from "../desk/look.ts";
import type { Publication } from "../desk/publication.ts";
import { placesOf } from "../formats/places.ts";
import { quoteText } from "../formats/quotations.ts";
import type { Quote, Story } from "../formats/story.ts";
import { inWords } from "../messages/dates.ts";
import { directionOf } from "../messages/direction.ts";
import { messagesIn } from "../messages/messages.ts";
import { publicationDay } from "../newswire/iso-dates.ts";
import type { Card } from "./card.ts";
import { CardCache, drawable } from "./card-cache.ts";
import { drawCard } from "./draw-card.ts";

/** Facts about the publication on cards. */
export interface CardPublication
  extends Pick<Publication, "name" | "tagline" | "language" | "timeZone"> {
  /** The publisher's colours and logo. */
  look?: Pick<Look, "colours" | "logo">;
}

/** Card of a story: its headline, its place and its day. */
export function storyCard(
  { headline, published, language, article, places: named }: Story,
  publication: CardPublication,
): Card {
  const { timeZone } = publication;
  const date = inWords(publicationDay(published, timeZone) ?? published.slice(0, 10), {
    language: messagesIn(language).language,
    timeZone,
  });
  const places = placesOf({ article, places: named }).map(({ name }) => name);
  return {
    ...headOf(publication),
    direction: directionOf(language),
    words: headline,
    weight: 600,
    foot: [...places, date].join(" · "),
  };
}

/** Card of a quotation: its words, its source if that is public, and the story. */
export function quotationCard(story: Story, quote: Quote, publication: CardPublication): Card {
  const { language, headline, article } = story;
  const messages = messagesIn(language).site;
  const source = article.sources.find(({ id }) => id === quote.source);
  const isNamed = source?.kind !== "unnamed";
  return {
    ...headOf(publication),
    direction: directionOf(language),
    words: quoteText(quote, language),
    weight: 400,
    speaker: source && {
      name: source.name,
      about: source.description ?? (isNamed ? undefined : messages.unnamed),
      isNamed,
    },
    foot: headline,
  };
}

/** Card of all pages without a separate one. */
export function publicationCard(publication: CardPublication): Card {
  const { tagline, language } = publication;
  const direction = directionOf(language);
  return { ...headOf(publication), direction, words: tagline, weight: 600, foot: "" };
}

/** Parts of all cards of a publication: its name or logo, and its colours. */
function headOf({ name, look }: CardPublication): Pick<Card, "publication" | "colours" | "logo"> {
  if (!look) return { publication: name };
  const { paper, ink, soft, accent } = look.colours;
  return {
    publication: name,
    colours: { paper: paper.light, ink: ink.light, soft: soft.light, accent: accent.light },
    logo: look.logo?.light,
  };
}

let cards: CardCache | undefined;

/**
 * Card as a PNG, drawn only if it has changed. If its script is in no font here, it is the
 * publication’s card, or else one without words, so that no letter is ever an empty box.
 */
export function pngOf(card: Card, publication: CardPublication): Promise<Buffer> {
  cards ??= new CardCache(drawCard);
  const plain = publicationCard(publication);
  const wordless = { ...plain, publication: "", words: "" };
  return cards.png(drawable([card, plain, wordless]) ?? wordless);
}
