import { addresses } from "../formats/addresses.ts";
import type { FiledStory } from "../formats/story.ts";
import { type ListPage, pagesOf } from "./pages.ts";
import { PER_PAGE } from "./per-page.ts";

type Filed = Pick<FiledStory, "id"> & { data: { sample?: boolean | undefined } };

/**
 * Pages of all stories, the front page and those that go on from it; samples stand behind the
 * others.
 *
 * @param stories - newest first
 */
export function frontPages<S extends Filed>(stories: readonly S[]): ListPage<S>[] {
  const ordered = stories.toSorted((a, b) => Number(isSample(a)) - Number(isSample(b)));
  return pagesOf(ordered, PER_PAGE.stories, addresses.front);
}

/** The front page with the story first that the publisher chose to lead it, if there is one. */
export function withLead<S extends Filed>(
  page: ListPage<S> | undefined,
  stories: readonly S[],
  slug: string | undefined,
): ListPage<S> {
  const { items = [], ...others } = page ?? {};
  const lead = slug === undefined ? undefined : stories.find(({ id }) => id === slug);
  const ordered = lead ? [lead, ...items.filter((story) => story !== lead)] : items;
  return { number: undefined, newer: undefined, older: undefined, ...others, items: ordered };
}

const isSample = ({ data }: Filed): boolean => data.sample ?? false;
