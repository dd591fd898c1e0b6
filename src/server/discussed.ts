import { isDiscussed } from "../comments/rules/rules.ts";
import { type Answer, slugIn } from "./asked.ts";
import type { SitePublication } from "./host.ts";
import type { Release } from "./release.ts";

/** Limits an answer to stories that have a discussion. */
export function ofStory(answer: Answer): Answer {
  return async (asked) => {
    const { release, host } = asked;
    const article = (await release.article(slugIn(asked))) ?? {};
    return isDiscussed(article, host.publication.comments) ? answer(asked) : release.notFound();
  };
}

/** Limits an answer to sites that have discussions. */
export function ofSite(answer: Answer): Answer {
  return async (asked) =>
    isDiscussed({}, asked.host.publication.comments) ? answer(asked) : asked.release.notFound();
}

/** A function that gives an article of a release by its slug, if it has a discussion. */
export const discussedIn =
  (release: Release, { comments }: SitePublication) =>
  async (slug: string) => {
    const article = await release.article(slug);
    return article && isDiscussed(article, comments) ? article : undefined;
  };
