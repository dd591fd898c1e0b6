import { isDiscussed } from "../comments/rules/rules.ts";
import { type Answer, slugIn } from "./asked.ts";
import type { Release, SitePublication } from "./release.ts";

/** An answer about the discussion of a story, where it has one. */
export function ofStory(answer: Answer): Answer {
  return async (asked) => {
    const { release, host } = asked;
    const article = (await release.article(slugIn(asked))) ?? {};
    return isDiscussed(article, host.publication.comments) ? answer(asked) : release.notFound();
  };
}

/** An answer about all discussions, where there are any. */
export function ofSite(answer: Answer): Answer {
  return async (asked) =>
    isDiscussed({}, asked.host.publication.comments) ? answer(asked) : asked.release.notFound();
}

/** Gives the articles of a release that have a discussion, by their slugs. */
export const discussedIn =
  (release: Release, { comments }: SitePublication) =>
  async (slug: string) => {
    const article = await release.article(slug);
    return article && isDiscussed(article, comments) ? article : undefined;
  };
