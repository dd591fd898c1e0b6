import { moment } from "../formats/moment.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import { wordsOfNote } from "../newswire/parts/corrections.ts";
import type { WireFacts } from "../wire/item.ts";
import { topicNames } from "../wire/topic-names.ts";
import type { FrontMatter } from "./front-matter.ts";
import { language } from "./language.ts";

/** Facts of an agency's file as front matter. */
export interface StatedFacts {
  /** ISO 8601 day or time of the first version; the publisher's overrides the file's. */
  published: string;
  /** ISO 8601 day or time of this version. */
  updated: string;
  frontMatter: FrontMatter;
  /** Times in the file without a zone. */
  zoneless: string[];
}

/** Facts that override the file's, and defaults for those it lacks. */
interface Defaults {
  /** ISO 8601 day or time from the publisher. */
  published: string | undefined;
  /** Time zone (IANA) and language (BCP 47) of the publication. */
  timeZone: string;
  language: string;
  /** ISO 8601 time at which the file came in. */
  received: string;
}

/** Facts of a file as front matter; times without a zone are in that of the publication. */
export function statedBy(
  wire: WireFacts,
  { published: given, timeZone, language: own, received }: Defaults,
): StatedFacts {
  const zoned = (time: string) => (hasZone(time) ? time : moment(time, timeZone));
  const stated = wire.published ?? wire.updated;
  const published = given ?? (stated ? zoned(stated) : received);
  const updated = wire.updated ? zoned(wire.updated) : published;
  const tag = language.safeParse(wire.language);
  const topics = topicNames(wire.topics, own);
  const corrections = wire.corrections.map((text) => ({ date: updated, text: wordsOfNote(text) }));
  const isUpdate = minuteOf(updated, timeZone) > minuteOf(published, timeZone);
  return {
    published,
    updated,
    zoneless: [wire.published, wire.updated, wire.embargo].filter(
      (time) => time !== null && !hasZone(time),
    ) as string[],
    frontMatter: {
      ...(isUpdate && { updated }),
      ...(wire.embargo && { embargo: zoned(wire.embargo) }),
      ...(topics.length > 0 && { topics }),
      ...(wire.rights && { rights: wire.rights }),
      ...(tag.success && { language: new Intl.Locale(tag.data).toString() }),
      ...(corrections.length > 0 && { corrections }),
    },
  };
}

/** Tests whether a time has its offset from UTC, or is a day, which has none. */
const hasZone = (time: string) => !time.includes("T") || /(?:Z|[+-]\d{2}:\d{2})$/u.test(time);

/** Minutes since 1970, as a version of the same minute as the first is not an update. */
const minuteOf = (time: string, timeZone: string) => Math.floor(timeOf(time, timeZone) / 60_000);
