import { correctionsOf } from "../archive/corrections.ts";
import type { FiledStory } from "../desk/story.ts";
import { inWords } from "../words/dates.ts";
import { wordsIn } from "../words/words.ts";
import type { House } from "./house.ts";

/** What has to be said beside a story wherever it goes: that it is a sample, and what of it was corrected. */
export function notesOf({ data }: Pick<FiledStory, "data">, { publication }: House): string[] {
  const { language, sample } = data;
  const { timeZone } = publication;
  const words = wordsIn(language);
  const corrections = correctionsOf(data, timeZone).map(({ date, text }) =>
    words.correctionOn(inWords(date, { language, timeZone }), text),
  );
  return [...(sample ? [words.sampleNote] : []), ...corrections];
}
