import type { FiledStory } from "../formats/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";

/**
 * Stories sorted by publication, newest first; a day counts as its midnight in the time zone
 * (IANA).
 */
export function newestFirst<S extends Pick<FiledStory, "id"> & { data: { published: string } }>(
  stories: readonly S[],
  timeZone: string,
): S[] {
  return stories
    .map((story) => ({ story, time: timeOf(story.data.published, timeZone) }))
    .sort((a, b) => b.time - a.time || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story);
}
