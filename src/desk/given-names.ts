import { existsSync, readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { nameKey } from "../newswire/people/name-key.ts";
import type { GivenName } from "../newswire/story/given-names.ts";
import { mistake } from "./mistake.ts";
import { type Joining, SOURCES } from "./sources-file.ts";
import { textOf } from "./text-file.ts";
import { placeIn } from "./yaml.ts";

/** Names of sources in a story, by its slug. */
export type NamesByStory = ReadonlyMap<string, readonly string[]>;

/**
 * The names that sources of a story get from content/sources.yaml; those for the story alone go
 * before those for all.
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

/**
 * The names in content/sources.yaml that are no source's of the stories that they are written for,
 * each with its place and what to write instead.
 */
export function idleNames(joining: Joining, byStory: NamesByStory, path = SOURCES): VFileMessage[] {
  if (!existsSync(path)) return [];
  const keys = new Map([...byStory].map(([slug, names]) => [slug, new Set(names.map(nameKey))]));
  const isSource = (name: string, stories: Iterable<string> = keys.keys()) =>
    [...stories].some((slug) => keys.get(slug)?.has(nameKey(name)));
  const entries = [
    ...joining.join.flatMap(({ names, stories }, at) =>
      names.map((name, number) => ({ name, stories, keys: ["join", at, "names", number] })),
    ),
    ...joining.part.map(({ name, stories }, at) => ({ name, stories, keys: ["part", at, "name"] })),
    ...joining.hide.map((name, at) => ({ name, stories: undefined, keys: ["hide", at] })),
  ];
  const text = textOf(path, readFileSync(path));
  return entries
    .filter(({ name, stories }) => !isSource(name, stories))
    .map(({ name, stories, keys }) => {
      const where = stories ? `in ${stories.join(" or ")}` : "in any story";
      const reason = `${keys.join(".")}: nobody is quoted as “${name}” ${where}: write the name as “npm run read” shows it, or leave it out`;
      return mistake(path, reason, placeIn({ text, firstLine: 1 }, keys));
    });
}
