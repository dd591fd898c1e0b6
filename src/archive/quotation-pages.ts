import type { Quote } from "../desk/quotes.ts";
import type { FiledStory, Story } from "../desk/story.ts";

/** Whether a quotation has a page of its own, as those have whose words the copy puts in marks. */
export const hasPage = ({ kind }: Pick<Quote, "kind">): boolean => kind !== "indirect";

/**
 * Whether a quotation of a story has a card of its own, as has the page of any but those whom the
 * publisher hides.
 */
export const hasCard = ({ hidden }: Pick<Story, "hidden">, { id }: Pick<Quote, "id">): boolean =>
  !hidden.includes(id);

/** The cards of quotations by the parameters of their addresses. */
export function quotationCards(stories: readonly FiledStory[]) {
  return quotationPages(stories).filter(({ props: { story, quote } }) =>
    hasCard(story.data, quote),
  );
}

/** The pages of quotations by the parameters of their addresses, as Astro wants them. */
export function quotationPages(stories: readonly FiledStory[]) {
  return stories.flatMap((story) =>
    story.data.quotes
      .filter(hasPage)
      .map((quote) => ({ params: { slug: story.id, id: quote.id }, props: { story, quote } })),
  );
}
