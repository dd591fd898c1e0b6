import { inWords } from "../messages/dates.ts";
import { messagesIn } from "../messages/messages.ts";
import { correctionsOf } from "./corrections.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory } from "./story.ts";

/** Notes that go with a story in every format: that it is a sample, and its corrections. */
export function notesOf({ data }: Pick<FiledStory, "data">, { timeZone }: SiteFacts): string[] {
  const { site, language } = messagesIn(data.language);
  const corrections = correctionsOf(data, timeZone).map(({ date, text }) =>
    site.correctionOn(inWords(date, { language, timeZone }), text),
  );
  return [...(data.sample ? [site.sampleNote] : []), ...corrections];
}
