import type { StoredStory } from "../desk/story.ts";
import { type Corrected, correctionsOf } from "../formats/corrections.ts";
import { timeOf } from "../newswire/iso-dates.ts";

/** A correction with its story. */
export interface CorrectedStory {
  story: StoredStory;
  correction: Corrected;
}

/** Corrections of all stories, newest first. */
export function allCorrections(
  stories: readonly StoredStory[],
  timeZone: string,
): CorrectedStory[] {
  return stories
    .flatMap((story) =>
      correctionsOf(story.data, timeZone).map((correction) => ({ story, correction })),
    )
    .sort((a, b) => timeOf(b.correction.date, timeZone) - timeOf(a.correction.date, timeZone));
}
