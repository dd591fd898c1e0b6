import { addresses } from "../formats/addresses.ts";
import type { StoryBrief } from "../formats/story.ts";
import { slugOf } from "../newswire/slug.ts";
import type { Front, NamedLink } from "./front-file.ts";
import { isSameLanguage } from "./language.ts";

/** Most topics at the top of every page, where the publisher chooses none. */
const MAX_TOPICS = 8;

/** A topic, with the number of its stories in the publication's language. */
interface CountedTopic {
  name: string;
  count: number;
}

/**
 * Topics of all stories by their ids, in one pass.
 *
 * @param language - language of the publication (BCP 47)
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

/** Navigation of the previous release. */
interface Before {
  /** Links that stay, whatever is published. */
  stays?: readonly NamedLink[] | undefined;
  /** Links that are chosen again, and stay unless others have clearly more stories. */
  gives?: readonly NamedLink[] | undefined;
}

/**
 * Links at the top of every page: those that the publisher chose; else those that stay; else the
 * topics with most stories, sorted by name, as numbers change with each story. A topic of the
 * previous release counts half as much again, since its removal would make all pages again.
 *
 * @param language - language of the publication (BCP 47)
 */
export function navigationOf(
  { navigation }: Front,
  topics: ReadonlyMap<string, CountedTopic>,
  language: string,
  { stays, gives = [] }: Before = {},
): NamedLink[] {
  if (navigation) {
    return navigation.map((entry) => (typeof entry === "string" ? linkTo(entry) : entry));
  }
  if (stays) {
    const there = new Set([...topics.keys()].map(addresses.topic));
    return stays.filter(({ address }) => there.has(address));
  }
  const { compare } = new Intl.Collator(language);
  const known = new Set(gives.map(({ address }) => address));
  return [...topics.values()]
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({ ...linkTo(name), count }))
    .map((link) => ({ ...link, weight: link.count * (known.has(link.address) ? 1.5 : 1) }))
    .sort((one, other) => other.weight - one.weight || compare(one.name, other.name))
    .slice(0, MAX_TOPICS)
    .map(({ name, address }) => ({ name, address }))
    .sort((one, other) => compare(one.name, other.name));
}

const linkTo = (topic: string): NamedLink => ({
  name: topic,
  address: addresses.topic(slugOf(topic)),
});
