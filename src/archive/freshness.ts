import type { StoredStory } from "../desk/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";

const HOUR = 3_600_000;

/** Hours by which a story counts as younger, for each merit that readers see on the front page. */
const HEAD_START = { boost: 24, picture: 6, speaker: 1, hundredWords: 0.5 };
/** No more merits of a kind count than these. */
const MOST = { speakers: 4, hundredsOfWords: 8 };

/**
 * The time by which stories are ranked on the front page, the latest first: that of publication, a
 * few hours later for a picture, for each who is quoted by name and for its length, a day later for
 * each step of the publisher's boost. Milliseconds of the epoch.
 */
export function freshnessOf({ data }: Pick<StoredStory, "data">, timeZone: string): number {
  const { published, boost = 0, image, length, article } = data;
  const named = article.sources.filter(({ kind }) => kind !== "unnamed").length;
  const hours =
    boost * HEAD_START.boost +
    (image ? HEAD_START.picture : 0) +
    Math.min(named, MOST.speakers) * HEAD_START.speaker +
    Math.min(length / 100, MOST.hundredsOfWords) * HEAD_START.hundredWords;
  return timeOf(published, timeZone) + hours * HOUR;
}
