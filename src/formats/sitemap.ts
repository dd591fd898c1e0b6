import { x } from "xastscript";
import { xmlOf } from "../comments/text/xml.ts";
import { primaryLanguage } from "../messages/primary-language.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import { absoluteAddress, addresses } from "./addresses.ts";
import { dayOrMoment } from "./moment.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, StoryBrief } from "./story.ts";

/** A page of the site with the time of its last change, an ISO 8601 day or time. */
export interface Listed {
  address: string;
  changed?: string | undefined;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** Limits of a news sitemap: 1000 stories, of two days in milliseconds. */
const NEWS = { stories: 1000, days: 2 * 24 * 60 * 60 * 1000 };

/** One file of the sitemap. */
export function sitemap(pages: Listed[], site: SiteFacts): string {
  return xmlOf(
    x(
      "urlset",
      { xmlns: NAMESPACE },
      pages.map(({ address, changed }) =>
        x("url", [
          x("loc", absoluteAddress(address, site)),
          ...(changed ? [x("lastmod", dayOrMoment(changed, site.timeZone))] : []),
        ]),
      ),
    ),
  );
}

/** Index of the sitemap's files. */
export function sitemapIndex(files: string[], site: SiteFacts): string {
  return xmlOf(
    x(
      "sitemapindex",
      { xmlns: NAMESPACE },
      files.map((file) => x("sitemap", [x("loc", absoluteAddress(file, site))])),
    ),
  );
}

/**
 * News sitemap: the stories of the two days before a time, newest first, for news search. A site that is not
 * built again keeps older stories in it, which news search ignores.
 */
export function newsSitemap(
  stories: readonly FiledStory<StoryBrief>[],
  site: SiteFacts,
  now: Date,
): string {
  const { name, timeZone } = site;
  const recent = stories
    .filter(({ data }) => {
      const age = now.getTime() - timeOf(data.published, timeZone);
      return !data.sample && age >= 0 && age <= NEWS.days;
    })
    .slice(0, NEWS.stories);
  const names = {
    xmlns: NAMESPACE,
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
  };
  return xmlOf(
    x(
      "urlset",
      names,
      recent.map(({ id, data }) =>
        x("url", [
          x("loc", absoluteAddress(addresses.story(id), site)),
          x("news:news", [
            x("news:publication", [
              x("news:name", name),
              x("news:language", primaryLanguage(data.language)),
            ]),
            x("news:publication_date", dayOrMoment(data.published, timeZone)),
            x("news:title", data.headline),
          ]),
        ]),
      ),
    ),
  );
}
