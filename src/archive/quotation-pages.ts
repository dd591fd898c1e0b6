import type { Quote } from "../desk/quotes.ts";
import type { FiledStory } from "../desk/story.ts";

/** Whether a quotation has a page of its own, as those have whose words the copy puts in marks. */
export const hasPage = ({ kind }: Pick<Quote, "kind">): boolean => kind !== "indirect";

/** The pages of quotations by the parameters of their addresses, as Astro wants them. */
export function quotationPages(stories: readonly FiledStory[]) {
  return stories.flatMap((story) =>
    story.data.quotes
      .filter(hasPage)
      .map((quote) => ({ params: { slug: story.id, id: quote.id }, props: { story, quote } })),
  );
}
