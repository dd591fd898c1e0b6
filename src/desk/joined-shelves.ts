import { placesIn } from "../formats/places.ts";
import { slugOf } from "../newswire/slug.ts";
import { digestOf } from "./reading.ts";
import type { Join, ShelfJoining } from "./sources-file.ts";
import type { Brief, StoredStory } from "./story.ts";

/** Names of the publisher, by the slugs of those that stories give the same place or topic. */
type Names = ReadonlyMap<string, string>;

/** Names in a story, in place of its own. */
type JoinedNames = Partial<Pick<Brief, "places" | "topics">>;

/** The stories with the names that the publisher gives the places that they are filed from, and their topics. */
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

/** A function that gives the names in a story, by its slug, that the publisher joins. */
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

/** A function that gives the names for a story, by its slug: those for it alone go before those for all. */
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

/** Names for the places of a dateline, one each. */
function placesOf({ dateline }: Brief["article"], names: Names): Pick<JoinedNames, "places"> {
  const places = placesIn(dateline?.place);
  if (!places.some(({ id }) => names.has(id))) return {};
  return { places: places.map(({ id, name }) => names.get(id) ?? name) };
}

/** Names for topics, each once. */
function topicsOf(topics: readonly string[], names: Names): Pick<JoinedNames, "topics"> {
  if (!topics.some((topic) => names.has(slugOf(topic)))) return {};
  return { topics: [...new Set(topics.map((topic) => names.get(slugOf(topic)) ?? topic))] };
}
