import type { Publication } from "../desk/publication.ts";
import type { StoredStory } from "../desk/story.ts";
import { keyed } from "./cache-key.ts";
import { pageParam, pagesOf } from "./pages.ts";
import { PER_PAGE } from "./per-page.ts";
import type { ArchivedSource, Shelf } from "./shelf.ts";
import { type Role, roleOf } from "./source-role.ts";
import { type Period, statementsOverTime } from "./statements-over-time.ts";

/** Fewest stories of a shelf with a page; the address of a smaller one redirects to its story. */
const MIN_STORIES_FOR_PAGE = 2;
/** Fewest stories of a shelf with a feed. */
const MIN_STORIES_FOR_FEED = 3;

type Stories = Pick<Shelf, "stories">;

/** Tests whether a source or place has a page. */
export const hasOwnPage = ({ stories }: Stories): boolean => stories.length >= MIN_STORIES_FOR_PAGE;

/** Tests whether a shelf has a feed. */
export const hasFeed = ({ stories }: Stories): boolean => stories.length >= MIN_STORIES_FOR_FEED;

/** Tests whether search engines may index a page with these stories: not if all are samples. */
export const isListed = (stories: readonly StoredStory[]): boolean =>
  stories.some(({ data }) => !data.sample);

/** Pages of shelves, at addresses by their ids. */
export function shelfPages(shelves: Iterable<Shelf>, address: (id: string) => string) {
  return [...shelves].flatMap((shelf) => {
    const { id, name, stories } = shelf;
    const list = address(id);
    return pagesOf(stories, PER_PAGE.stories, list).map((page) =>
      keyed({ id, page: pageParam(page) }, { ...facts(shelf, page), name, list, page }),
    );
  });
}

/** Pages of sources with their quotations. */
export function sourcePages(
  sources: Iterable<ArchivedSource>,
  address: (id: string) => string,
  { timeZone, language }: Pick<Publication, "timeZone" | "language">,
) {
  return [...sources].flatMap((source) => {
    const { id, name, said } = source;
    const list = address(id);
    return pagesOf(said, PER_PAGE.quotations, list).map((page) => {
      const whole = page.number === undefined ? wholeOf(source, { timeZone, language }) : undefined;
      const facts = { isFollowed: whole !== undefined && hasFeed(source), name, list, whole };
      // The digest of a story covers its quotations.
      const items = page.items.map(({ story, quote }) => ({ story, quote: quote.id }));
      return keyed(
        { id, page: pageParam(page) },
        { ...facts, page },
        { ...facts, page: { ...page, items } },
      );
    });
  });
}

/** Facts about a source that only its newest page shows. */
export interface WholeSource {
  role: Role | undefined;
  statements: number;
  stories: number;
  periods: Period[];
}

const wholeOf = (
  { said, stories }: ArchivedSource,
  { timeZone, language }: Pick<Publication, "timeZone" | "language">,
): WholeSource => ({
  role: roleOf(said, language),
  statements: said.length,
  stories: stories.length,
  periods: statementsOverTime(said, timeZone),
});

/**
 * Facts about a whole shelf, which only its newest page shows, so that the others need not change
 * with it.
 */
function facts(shelf: Stories, { number }: { number: number | undefined }) {
  const isNewest = number === undefined;
  return {
    count: isNewest ? shelf.stories.length : undefined,
    isFollowed: isNewest && hasFeed(shelf),
  };
}
