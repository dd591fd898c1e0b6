import type { StoredStory } from "../desk/story.ts";
import { timeOf } from "../newswire/iso-dates.ts";

const HOUR = 3_600_000;

/** Hours by which a story counts as younger on the front page, for each merit. */
const HEAD_START = { boost: 24, picture: 6, speaker: 1, hundredWords: 0.5 };
/** Most merits of each kind that count. */
const MOST = { speakers: 4, hundredsOfWords: 8 };

/**
 * Time by which stories are ranked on the front page, latest first: the time of publication, plus
 * some hours for a picture, for each quoted source with a name and for its length, and a day for
 * each step of the publisher's boost. Milliseconds since 1970.
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
