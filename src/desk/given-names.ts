import { existsSync, readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { placesIn } from "../formats/places.ts";
import { nameKey } from "../newswire/people/name-key.ts";
import { slugOf } from "../newswire/slug.ts";
import type { GivenName } from "../newswire/story/given-names.ts";
import { mistake } from "./mistake.ts";
import { type Joining, SOURCES, type SourcesFile } from "./sources-file.ts";
import type { Brief } from "./story.ts";
import { textOf } from "./text-file.ts";
import { placeIn } from "./yaml.ts";

/** Names of sources, places and topics in stories, by slug. */
type NamesByStory = ReadonlyMap<string, Naming>;

type Naming = Pick<Brief, "names" | "topics"> & {
  article: Pick<Brief["article"], "dateline">;
};

/**
 * Names for the sources of a story from content/sources.yaml; those for the story override those
 * for all.
 */
export function givenNames(
  { join, part, hide }: Joining,
  slug: string,
): { names: GivenName[]; hide: string[] } {
  const isHere = (stories: string[] | undefined) => stories?.includes(slug) ?? false;
  const joined = (some: Joining["join"]) =>
    some.flatMap(({ name, names }) => names.map((other) => ({ name: other, as: name })));
  const names: GivenName[] = [
    ...joined(join.filter(({ stories }) => !stories)),
    ...joined(join.filter(({ stories }) => isHere(stories))),
    ...part.filter(({ stories }) => isHere(stories)).map(({ name, as }) => ({ name, as })),
  ];
  const byKey = new Map(names.map(({ name, as }) => [nameKey(name), as]));
  return { names, hide: [...hide, ...hide.flatMap((name) => byKey.get(nameKey(name)) ?? [])] };
}

/** Keys of the names in a story, and the message for a name that it does not have. */
const KINDS = {
  source: {
    keyOf: nameKey,
    keysIn: ({ names }: Naming) => names.map(nameKey),
    nothing: (name: string) => `nobody is quoted as “${name}”`,
    remedy: "write the name as “npm run read” shows it",
  },
  place: {
    keyOf: slugOf,
    keysIn: ({ article }: Naming) => placesIn(article.dateline?.place).map(({ id }) => id),
    nothing: (name: string) => `no story is filed from “${name}”`,
    remedy: "write the place as its dateline does",
  },
  topic: {
    keyOf: slugOf,
    keysIn: ({ topics = [] }: Naming) => topics.map(slugOf),
    nothing: (name: string) => `“${name}” is no topic`,
    remedy: "write the topic as its stories do",
  },
};

/** A name in the file, and its place. */
interface Entry {
  kind: keyof typeof KINDS;
  name: string;
  stories?: string[] | undefined;
  keys: PropertyKey[];
}

/**
 * Mistakes about names in content/sources.yaml that are in none of their stories, each with its
 * place and what to write instead.
 */
export function idleNames(
  joining: SourcesFile,
  byStory: NamesByStory,
  path = SOURCES,
): VFileMessage[] {
  if (!existsSync(path)) return [];
  const known = {
    source: keysByStory("source", byStory),
    place: keysByStory("place", byStory),
    topic: keysByStory("topic", byStory),
  };
  const isIdle = ({ kind, name, stories }: Entry) => {
    const key = KINDS[kind].keyOf(name);
    return ![...(stories ?? byStory.keys())].some((slug) => known[kind].get(slug)?.has(key));
  };
  const text = textOf(path, readFileSync(path));
  return entriesOf(joining)
    .filter(isIdle)
    .map(({ kind, name, stories, keys }) => {
      const { nothing, remedy } = KINDS[kind];
      const where = stories ? `in ${stories.join(" or ")}` : "in any story";
      const reason = `${keys.join(".")}: ${nothing(name)} ${where}: ${remedy}, or leave it out`;
      return mistake(path, reason, placeIn({ text, firstLine: 1 }, keys));
    });
}

const keysByStory = (kind: Entry["kind"], byStory: NamesByStory) =>
  new Map([...byStory].map(([slug, naming]) => [slug, new Set(KINDS[kind].keysIn(naming))]));

function entriesOf(joining: SourcesFile): Entry[] {
  const joined = (kind: Entry["kind"], list: "join" | "places" | "topics") =>
    joining[list].flatMap(({ names, stories }, at) =>
      names.map((name, number) => ({ kind, name, stories, keys: [list, at, "names", number] })),
    );
  const part = joining.part.map(({ name, stories }, at) => ({
    ...{ kind: "source" as const, name, stories },
    keys: ["part", at, "name"],
  }));
  const hide = joining.hide.map((name, at) => ({
    ...{ kind: "source" as const, name },
    keys: ["hide", at],
  }));
  return [
    ...joined("source", "join"),
    ...part,
    ...hide,
    ...joined("place", "places"),
    ...joined("topic", "topics"),
  ];
}
