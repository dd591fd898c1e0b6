import type * as Cards from "../cards/cards.ts";
import type { Quote, Story } from "../formats/story.ts";

/** Most cards that are drawn at the same time. */
const MAX_DRAWING = 2;

/**
 * A function that draws share cards on request, two at a time.
 *
 * @param publicationNow - returns facts about the publication for cards
 * @param load - loads the drawing code, with the first card
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

/** Limits the number of concurrent calls of an async function; others wait in order. */
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
      // The next in line takes over the slot.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
