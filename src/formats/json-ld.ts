import type { Source } from "../newswire/article.ts";
import { slugOf } from "../newswire/slug.ts";
import { absoluteAddress, addresses, type SourcePages, sourceAddress } from "./addresses.ts";
import { authorsOf } from "./authors.ts";
import { changedAt, correctionsOf } from "./corrections.ts";
import { dayOrMoment } from "./moment.ts";
import { placesOf } from "./places.ts";
import { hasPage, quoteText } from "./quotations.ts";
import { sharedPicture } from "./renditions.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, Quote } from "./story.ts";

/** Size of the icon that serves as a logo, in pixels. */
const LOGO_SIZE = 512;

/** A story as a NewsArticle of schema.org, with its quotations and their speakers. */
export function newsArticle(story: FiledStory, site: SiteFacts, sources: SourcePages): object {
  const { headline, summary, lead, published, image, topics, article, length, quotes, sample } =
    story.data;
  const { rights, versions } = story.data;
  const { name, timeZone } = site;
  const authors = authorsOf(story.data).map((author) => ({
    "@type": "Person",
    name: author,
    url: absoluteAddress(addresses.author(slugOf(author)), site),
  }));
  const { agency, text: dateline } = article.dateline ?? {};
  const places = placesOf(story.data);
  const url = absoluteAddress(addresses.story(story.id), site);
  const picture = image && sharedPicture(image);
  const corrections = correctionsOf(story.data, timeZone).map(({ id, date, text }) => ({
    "@type": "CorrectionComment",
    "@id": `${url}#${id}`,
    text,
    inLanguage: story.data.language,
    datePublished: dayOrMoment(date, timeZone),
  }));
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline,
    description: summary ?? lead,
    inLanguage: story.data.language,
    datePublished: dayOrMoment(published, timeZone),
    dateModified: dayOrMoment(changedAt(story.data, timeZone), timeZone),
    author: authors.length > 0 ? authors : [{ "@type": "Organization", name: agency ?? name }],
    publisher: publisherOf(site),
    isAccessibleForFree: true,
    ...(sample && { creativeWorkStatus: "Sample" }),
    ...(corrections.length > 0 && { correction: corrections }),
    ...(versions && { version: versions.length }),
    ...(rights && { copyrightNotice: rights }),
    wordCount: length,
    ...(dateline && { dateline }),
    ...(places.length > 0 && {
      contentLocation: places.map((each) => ({
        "@type": "Place",
        name: each.name,
        url: absoluteAddress(addresses.place(each.id), site),
      })),
    }),
    ...(topics && { keywords: topics }),
    ...(picture && {
      image: {
        "@type": "ImageObject",
        url: absoluteAddress(picture.address, site),
        caption: image.caption ?? image.alt,
        creditText: image.credit,
        width: pixels(picture.size.width),
        height: pixels(picture.size.height),
      },
    }),
    hasPart: quotes.filter(hasPage).map((quote) => quotationPart(story, quote, site, sources)),
  };
}

/** A separate quotation, with its story. */
export function quotation(
  story: FiledStory,
  quote: Quote,
  site: SiteFacts,
  sources: SourcePages,
): object {
  const url = absoluteAddress(addresses.story(story.id), site);
  return {
    "@context": "https://schema.org",
    ...quotationPart(story, quote, site, sources),
    isPartOf: { "@type": "NewsArticle", "@id": url, url, headline: story.data.headline },
  };
}

/** The site as an organisation, with its logo and its parent company. */
function publisherOf(site: SiteFacts): object {
  const { name, address, logo, publisher } = site;
  return {
    "@type": "NewsMediaOrganization",
    name,
    url: address,
    logo: {
      "@type": "ImageObject",
      url: absoluteAddress(logo?.light ?? addresses.icon(LOGO_SIZE), site),
    },
    ...(publisher && {
      parentOrganization: {
        "@type": "Organization",
        name: publisher.name,
        ...(publisher.address && { url: publisher.address }),
      },
    }),
  };
}

function quotationPart(story: FiledStory, quote: Quote, site: SiteFacts, sources: SourcePages) {
  const source = story.data.article.sources.find(({ id }) => id === quote.source);
  return {
    "@type": "Quotation",
    "@id": absoluteAddress(addresses.inStory(story.id, quote.id), site),
    url: absoluteAddress(addresses.quotation(story.id, quote.id), site),
    inLanguage: story.data.language,
    text: quoteText(quote, story.data.language),
    ...(source && { spokenByCharacter: speaker(source, site, sources) }),
  };
}

/** A number of pixels, with the UN/CEFACT code of the unit. */
const pixels = (value: number) => ({ "@type": "QuantitativeValue", value, unitCode: "E37" });

/**
 * Types of sources: a place that speaks is its government; unnamed sources have only the words of
 * the copy.
 */
const TYPES = {
  person: "Person",
  organisation: "Organization",
  place: "GovernmentOrganization",
  unnamed: "Person",
} as const;

function speaker({ id, name, kind, description }: Source, site: SiteFacts, sources: SourcePages) {
  const type = { "@type": TYPES[kind] };
  if (kind === "unnamed")
    return { ...type, description: description ? `${name}, ${description}` : name };
  return {
    ...type,
    name,
    ...(description && { description }),
    url: sourceAddress(id, sources, site),
  };
}
