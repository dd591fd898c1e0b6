import { addresses } from "../formats/addresses.ts";
import type { StoryBrief } from "../formats/story.ts";
import { slugOf } from "../newswire/slug.ts";
import type { Front, NamedLink } from "./front-file.ts";
import { isSameLanguage } from "./language.ts";

/** Topics that every page begins with, where the publisher names none. */
const MAX_TOPICS = 8;

/** A topic, and how many stories in the publication's language have it. */
interface CountedTopic {
  name: string;
  count: number;
}

/**
 * Topics of all stories by their ids, in one pass.
 *
 * @param language - of the publication (BCP 47)
 */
export function topicsOf(
  stories: readonly Pick<StoryBrief, "topics" | "language">[],
  language: string,
): Map<string, CountedTopic> {
  const topics = new Map<string, CountedTopic>();
  for (const story of stories) {
    const isOwn = isSameLanguage(story.language, language);
    for (const name of story.topics ?? []) {
      const id = slugOf(name);
      const topic = topics.get(id) ?? { name, count: 0 };
      topics.set(id, { ...topic, count: topic.count + Number(isOwn) });
    }
  }
  return topics;
}

/**
 * Links that every page begins with: those that the publisher chose; else those of the release
 * before, so that a story which is added leaves the frame of all pages as it is; else the topics
 * with most stories, by their names, as their numbers change with each story.
 *
 * @param language - of the publication (BCP 47)
 */
export function navigationOf(
  { navigation }: Front,
  topics: ReadonlyMap<string, CountedTopic>,
  { language, before }: { language: string; before: readonly NamedLink[] | undefined },
): NamedLink[] {
  if (navigation) {
    return navigation.map((entry) => (typeof entry === "string" ? linkTo(entry) : entry));
  }
  if (before) {
    const there = new Set([...topics.keys()].map(addresses.topic));
    return before.filter(({ address }) => there.has(address));
  }
  const collator = new Intl.Collator(language);
  return [...topics.values()]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, MAX_TOPICS)
    .map(({ name }) => linkTo(name))
    .sort((one, other) => collator.compare(one.name, other.name));
}

const linkTo = (topic: string): NamedLink => ({
  name: topic,
  address: addresses.topic(slugOf(topic)),
});
