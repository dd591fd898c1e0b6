import type { Correction } from "../desk/front-matter.ts";
import type { FiledStory, Story } from "../desk/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";

/** A correction of a story, and its anchor in the story's page. */
export interface Corrected extends Correction {
  id: string;
}

export interface CorrectedStory {
  story: FiledStory;
  correction: Corrected;
}

/** The corrections of a story in the order in which they were made. */
export function correctionsOf(
  { corrections = [] }: Pick<Story, "corrections">,
  timeZone: string,
): Corrected[] {
  return corrections
    .toSorted((a, b) => timeOf(a.date, timeZone) - timeOf(b.date, timeZone))
    .map((correction, index) => ({ ...correction, id: `correction-${index + 1}` }));
}

/** The corrections of all stories, the newest first. */
export function allCorrections(stories: readonly FiledStory[], timeZone: string): CorrectedStory[] {
  return stories
    .flatMap((story) =>
      correctionsOf(story.data, timeZone).map((correction) => ({ story, correction })),
    )
    .sort((a, b) => timeOf(b.correction.date, timeZone) - timeOf(a.correction.date, timeZone));
}
