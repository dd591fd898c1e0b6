import type { Source } from "../newswire/article.ts";
import { absoluteAddress, addresses } from "./addresses.ts";
import { creditedFor } from "./authors.ts";
import { bodyHtml, htmlOf } from "./body.ts";
import { type Corrected, changedAt } from "./corrections.ts";
import { element, text } from "./element.ts";
import type { FeedItem } from "./feed.ts";
import { notesOf } from "./notes.ts";
import { quoteText } from "./quotations.ts";
import { sharedPicture } from "./renditions.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, Quote, StoryBrief } from "./story.ts";

/** Feed item for a story, with all of its text. */
export function storyItem(story: FiledStory, site: SiteFacts): FeedItem {
  const { summary, lead } = story.data;
  return {
    ...factsOf(story, site),
    address: absoluteAddress(addresses.story(story.id), site),
    summary: summary ?? lead,
    html: bodyHtml(story.data, site.address) + paragraphs(notesOf(story, site)),
  };
}

/** Feed item for a quotation of a source. */
export function quotationItem(
  story: FiledStory<StoryBrief>,
  quote: Quote,
  source: Source,
  site: SiteFacts,
): FeedItem {
  const words = quoteText(quote, story.data.language);
  const home = absoluteAddress(addresses.story(story.id), site);
  const link = element("a", { href: home }, [text(story.data.headline)]);
  const html = htmlOf({
    type: "root",
    children: [
      element("blockquote", {}, [element("p", {}, [text(words)])]),
      element("p", {}, [text(`${source.name} – `), link]),
    ],
  });
  return {
    ...factsOf(story, site),
    address: absoluteAddress(addresses.quotation(story.id, quote.id), site),
    title: words,
    summary: `${source.name}: ${words}`,
    html,
  };
}

/** Feed item for a correction, with a link to it in its story. */
export function correctionItem(
  story: FiledStory<StoryBrief>,
  { id, date, text }: Corrected,
  site: SiteFacts,
): FeedItem {
  return {
    ...factsOf(story, site),
    address: `${absoluteAddress(addresses.story(story.id), site)}#${id}`,
    summary: text,
    html: paragraphs([text]),
    published: date,
    updated: date,
  };
}

/** Fields that all items about a story share, none of which needs its text. */
function factsOf(
  story: FiledStory<StoryBrief>,
  site: SiteFacts,
): Omit<FeedItem, "address" | "summary" | "html"> {
  const { headline, published, topics, rights, language, image } = story.data;
  const picture = image && sharedPicture(image);
  return {
    title: headline,
    published,
    updated: changedAt(story.data, site.timeZone),
    language,
    authors: creditedFor(story.data),
    topics: topics ?? [],
    rights,
    picture: picture && {
      ...picture,
      address: absoluteAddress(picture.address, site),
      alt: image.alt,
      credit: image.credit,
    },
  };
}

const paragraphs = (texts: string[]) =>
  htmlOf({ type: "root", children: texts.map((each) => element("p", {}, [text(each)])) });
