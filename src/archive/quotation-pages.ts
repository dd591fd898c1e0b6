import type { DeskStory, StoredStory } from "../desk/story.ts";
import { hasPage } from "../formats/quotations.ts";
import type { Quote } from "../formats/story.ts";

/**
 * Whether a quotation of a story has a card of its own, as has the page of any but those whom the
 * publisher hides.
 */
export const hasCard = (
  { hidden }: Pick<DeskStory, "hidden">,
  { id }: Pick<Quote, "id">,
): boolean => !hidden.includes(id);

/** The cards of quotations by the parameters of their addresses. */
export function quotationCards(stories: readonly StoredStory[]) {
  return quotationPages(stories).filter(({ props: { story, quote } }) =>
    hasCard(story.data, quote),
  );
}

/** The pages of quotations by the parameters of their addresses, as Astro wants them. */
export function quotationPages(stories: readonly StoredStory[]) {
  return stories.flatMap((story) =>
    story.data.quotes
      .filter(hasPage)
      .map((quote) => ({ params: { slug: story.id, id: quote.id }, props: { story, quote } })),
  );
}
