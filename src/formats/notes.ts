import { inWords } from "../messages/dates.ts";
import { messagesIn } from "../messages/messages.ts";
import { correctionsOf } from "./corrections.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory, StoryBrief } from "./story.ts";

/** Notes with a story in every format: that it is a sample, and its corrections. */
export function notesOf({ data }: Pick<FiledStory, "data">, site: SiteFacts): string[] {
  const { sampleNote } = messagesIn(data.language).site;
  return [...(data.sample ? [sampleNote] : []), ...correctionNotes(data, site)];
}

/** Corrections of a story, each with its day, in the story's language. */
export function correctionNotes(
  story: Pick<StoryBrief, "corrections" | "language">,
  { timeZone }: Pick<SiteFacts, "timeZone">,
): string[] {
  const { site, language } = messagesIn(story.language);
  return correctionsOf(story, timeZone).map(({ date, text }) =>
    site.correctionOn(inWords(date, { language, timeZone }), text),
  );
}
