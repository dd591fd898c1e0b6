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

/** What cards say of the publication. */
export interface CardPublication
  extends Pick<Publication, "name" | "tagline" | "language" | "timeZone"> {
  /** The publisher's own colours and logo. */
  look?: Pick<Look, "colours" | "logo">;
}

/** The card of a story: its headline, its place and its day. */
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

/** The card of a quotation: its words, who says them where that is told, and the story. */
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

/** The card of everything that has none of its own. */
export function publicationCard(publication: CardPublication): Card {
  const { tagline, language } = publication;
  const direction = directionOf(language);
  return { ...headOf(publication), direction, words: tagline, weight: 600, foot: "" };
}

/** What all cards of a publication have: its name or logo, and its colours. */
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
 * A card as a PNG, drawn only if it has changed. In scripts that no font here has, it is the
 * publication’s, and in the last resort one without words: a letter is never a box.
 */
export function pngOf(card: Card, publication: CardPublication): Promise<Buffer> {
  cards ??= new CardCache(drawCard);
  const plain = publicationCard(publication);
  const wordless = { ...plain, publication: "", words: "" };
  return cards.png(drawable([card, plain, wordless]) ?? wordless);
}
