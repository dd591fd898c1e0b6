import { correctionsOf } from "../archive/corrections.ts";
import type { FiledStory } from "../desk/story.ts";
import { inWords } from "../messages/dates.ts";
import { messagesIn } from "../messages/messages.ts";
import type { PublishedSite } from "./published-site.ts";

/** Notes that go with a story in every format: that it is a sample, and its corrections. */
export function notesOf(
  { data }: Pick<FiledStory, "data">,
  { publication }: PublishedSite,
): string[] {
  const { timeZone } = publication;
  const { site, language } = messagesIn(data.language);
  const corrections = correctionsOf(data, timeZone).map(({ date, text }) =>
    site.correctionOn(inWords(date, { language, timeZone }), text),
  );
  return [...(data.sample ? [site.sampleNote] : []), ...corrections];
}
