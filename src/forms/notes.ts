import { correctionsOf } from "../archive/corrections.ts";
import type { FiledStory } from "../desk/story.ts";
import { inWords } from "../messages/dates.ts";
import { messagesIn } from "../messages/messages.ts";
import type { House } from "./house.ts";

/** What has to be said beside a story wherever it goes: that it is a sample, and what of it was corrected. */
export function notesOf({ data }: Pick<FiledStory, "data">, { publication }: House): string[] {
  const { timeZone } = publication;
  const { site, language } = messagesIn(data.language);
  const corrections = correctionsOf(data, timeZone).map(({ date, text }) =>
    site.correctionOn(inWords(date, { language, timeZone }), text),
  );
  return [...(data.sample ? [site.sampleNote] : []), ...corrections];
}
