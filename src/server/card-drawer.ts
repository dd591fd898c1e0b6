import type * as Cards from "../cards/cards.ts";
import type { Quote, Story } from "../formats/story.ts";

/** Cards that are drawn at the same time. */
const MAX_DRAWING = 2;

/**
 * Makes the function that draws cards when they are asked for, two at a time, and keeps them.
 *
 * @param publicationNow - gives what cards say of the publication
 * @param load - loads what draws, with the first card
 */
export function cardDrawer(
  publicationNow: () => Cards.CardPublication,
  load: () => Promise<typeof Cards>,
) {
  return atMost(MAX_DRAWING, async (story: Story, quote?: Quote) => {
    const { pngOf, quotationCard, storyCard } = await load();
    const publication = publicationNow();
    const card = quote ? quotationCard(story, quote, publication) : storyCard(story, publication);
    return new Uint8Array(await pngOf(card, publication));
  });
}

/** Work of which at most some is under way; all else waits for its turn. */
export function atMost<Args extends unknown[], Result>(
  limit: number,
  work: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (...args) => {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work(...args);
    } finally {
      // Whoever is next takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
