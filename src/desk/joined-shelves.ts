import { placesIn } from "../formats/places.ts";
import { slugOf } from "../newswire/slug.ts";
import { digestOf } from "./reading-digest.ts";
import type { Join, ShelfJoining } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";

/** The publisher's names, by the slugs of the names in stories. */
type Names = ReadonlyMap<string, string>;

/** The publisher's names for the places and topics of a story. */
type JoinedNames = Partial<Pick<Brief, "places" | "topics">>;

/** Stories with the publisher's names for their places and topics. */
export function withJoinedShelves(
  stories: readonly StoredStory[],
  joining: ShelfJoining,
): StoredStory[] {
  const join = shelfJoiner(joining);
  return stories.map((story) => {
    const joined = join(story.id, story.data);
    if (Object.keys(joined).length === 0) return story;
    const digest = digestOf(story.digest, JSON.stringify(joined));
    return { ...story, data: { ...story.data, ...joined }, digest };
  });
}

/** A function that gives the publisher's names for the places and topics of a story. */
export function shelfJoiner(
  joining: ShelfJoining,
): (slug: string, brief: Pick<Brief, "topics" | "article">) => JoinedNames {
  const placeNames = namesIn(joining.places);
  const topicNames = namesIn(joining.topics);
  return (slug, { topics = [], article }) => ({
    ...placesOf(article, placeNames(slug)),
    ...topicsOf(topics, topicNames(slug)),
  });
}

/**
 * A function that gives the names for a story, by its slug: those for the story override those for
 * all.
 */
function namesIn(joins: readonly Join[]): (slug: string) => Names {
  const pairs = (some: readonly Join[]) =>
    some.flatMap(({ name, names }) =>
      [name, ...names].map((each): [string, string] => [slugOf(each), name]),
    );
  const everywhere = new Map(pairs(joins.filter(({ stories }) => !stories)));
  const some = joins.filter(({ stories }) => stories);
  return (slug) => {
    const own = some.filter(({ stories }) => stories?.includes(slug));
    return own.length > 0 ? new Map([...everywhere, ...pairs(own)]) : everywhere;
  };
}

/** Names for the places of a dateline, in their order. */
function placesOf({ dateline }: Brief["article"], names: Names): Pick<JoinedNames, "places"> {
  const places = placesIn(dateline?.place);
  if (!places.some(({ id }) => names.has(id))) return {};
  return { places: places.map(({ id, name }) => names.get(id) ?? name) };
}

/** Distinct names for topics. */
function topicsOf(topics: readonly string[], names: Names): Pick<JoinedNames, "topics"> {
  if (!topics.some((topic) => names.has(slugOf(topic)))) return {};
  return { topics: [...new Set(topics.map((topic) => names.get(slugOf(topic)) ?? topic))] };
}
